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
 * @param secondFactor whether the username has a second factor on; false where it is unknown
 */
public record Facts(
        @Nullable Person person,
        @Nullable AccountFacts account,
        @Nullable Link link,
        boolean secondFactor) {
    public static final Facts NOTHING_KNOWN = new Facts(null, null, null, false);

    /**
     * What a decision needs of an account.
     *
     * @param demandsSecondFactor whether only usernames with a second factor come in (DEC-10)
     */
    public record AccountFacts(AccountId id, StateDates states, boolean demandsSecondFactor) {}

    /** What is known of a person, and nothing of an account. */
    public static Facts of(@Nullable Person person) {
        return new Facts(person, null, null, false);
    }

    /** The same two, by another link. */
    public Facts by(Link other) {
        return new Facts(person, account, other, secondFactor);
    }

    /** Whether the account asks for what the username does not have (DEC-10). */
    public boolean lacksSecondFactor() {
        return account != null && account.demandsSecondFactor() && !secondFactor;
    }
}
