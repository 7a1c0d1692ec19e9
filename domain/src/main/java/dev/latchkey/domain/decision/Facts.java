package dev.latchkey.domain.decision;

import dev.latchkey.domain.account.StateDates;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.username.Person;
import org.jspecify.annotations.Nullable;

/**
 * The recorded facts of one username in one account, read together: everything a decision depends on but the clock.
 *
 * @param person null where the username is unknown
 * @param account null where the account is unknown
 * @param link the standing link of the two, else the one that ended last, else null
 */
public record Facts(
        @Nullable Person person,
        @Nullable AccountFacts account,
        @Nullable Link link) {
    public static final Facts NOTHING_KNOWN = new Facts(null, null, null);

    /** What a decision needs of an account. */
    public record AccountFacts(AccountId id, StateDates states) {}
}
