package dev.latchkey.domain.link;

/** What has become of a promise of access by a moment. */
public enum PromiseState {
    /** It can be accepted. */
    PENDING,
    /** It has run out by the clock. */
    EXPIRED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    LAPSED,
    REPLACED;

    static PromiseState of(PromiseEnd.How how) {
        return switch (how) {
            case ACCEPTED -> ACCEPTED;
            case DECLINED -> DECLINED;
            case WITHDRAWN -> WITHDRAWN;
            case LAPSED -> LAPSED;
            case REPLACED -> REPLACED;
        };
    }
}
