package dev.latchkey.domain.decision;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to one username, to one account, or between the two. */
sealed interface Event {
    Instant at();

    /** A plain link with its levels, or an owner link, whose levels are not looked at. */
    record LinkGiven(
            Instant at,
            boolean owner,
            ImmutableMap<Portion, AccessLevel> levels,
            Instant from,
            @Nullable Instant until) implements Event {}

    /** One level of a plain link was narrowed or widened. */
    record LevelSet(Instant at, Portion portion, AccessLevel level) implements Event {}

    record OwnerMadePlain(Instant at, ImmutableMap<Portion, AccessLevel> levels) implements Event {}

    record LinkSuspended(Instant at) implements Event {}

    record LinkResumed(Instant at) implements Event {}

    record LinkEnded(Instant at) implements Event {}

    record AccountBecame(Instant at, AccountState state) implements Event {}

    /** It was settled that the username retires, perhaps later. */
    record RetirementSet(Instant at, Instant from) implements Event {}

    record Revived(Instant at) implements Event {}

    record SecondFactorTurned(Instant at, boolean on) implements Event {}

    /** The account demands a second factor from then on, or no longer. */
    record SecondFactorDemanded(Instant at, boolean demanded) implements Event {}
}
