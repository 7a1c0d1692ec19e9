package dev.latchkey.domain.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The recorded dates an account's state is derived from (DEC-3); no job ever turns a state.
 *
 * @param trialUntil the first moment after the free trial
 * @param latest the change in force at the moment these dates were read for, or null while there was none
 */
public record StateDates(Instant trialUntil, @Nullable StateChange latest) {
    public static StateDates trialUntil(Instant end) {
        return new StateDates(end, null);
    }

    /** The state at a moment that is not before the one these dates were read for. */
    public AccountState at(Instant moment) {
        StateChange change = latest;
        if (change != null && !moment.isBefore(change.since())) {
            return change.state();
        }
        return moment.isBefore(trialUntil) ? AccountState.TRIAL : AccountState.EXPIRED;
    }
}
