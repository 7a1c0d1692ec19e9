package dev.latchkey.domain.account;

import java.time.Instant;

/**
 * A recorded change of an account's state, in force from a moment until the next one.
 *
 * @param state ACTIVE, INACTIVE, ARCHIVED or CLOSED; TRIAL and EXPIRED are never recorded, the clock gives them
 */
public record StateChange(Instant since, AccountState state) {
    public StateChange {
        if (state == AccountState.TRIAL || state == AccountState.EXPIRED) {
            throw new IllegalArgumentException(state + " follows from the trial's end");
        }
    }
}
