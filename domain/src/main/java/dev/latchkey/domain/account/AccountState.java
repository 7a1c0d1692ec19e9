package dev.latchkey.domain.account;

/** What state an account is in on a moment (LIF-1). */
public enum AccountState {
    TRIAL,
    ACTIVE,
    EXPIRED,
    INACTIVE,
    ARCHIVED,
    CLOSED;

    /** Whether access may be given now (DEC-3): only a running account lets somebody in. */
    public boolean letsGive() {
        return this == TRIAL || this == ACTIVE;
    }
}
