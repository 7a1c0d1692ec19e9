package dev.latchkey.application.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where links are kept; ended ones stay (LNK-11). */
public interface Links {
    /** Adds a link; false, and nothing stored, when the two have a standing one (LNK-7). */
    boolean add(Link link);

    /** The link of the two that has not ended, suspended or to come though it may be. */
    Optional<Link> standing(AccountId account, UsernameId username);

    /**
     * Stores a link's changed privileges, ownership and term; false, and nothing stored, unless the stored version is the
     * one before (ACC-7). Whose it is and where it comes from never change, whatever is given.
     */
    boolean replace(Link changed);

    /** The owner links of an account that have not ended, in any order, each with its person. */
    ImmutableList<Owner> owners(AccountId account);

    /** Whether a username has any link that has not ended, in any account (PRV-6). */
    boolean hasStanding(UsernameId username);

    /** The usernames with a standing link, by name, those after a name, at most so many (PRV-2). */
    ImmutableList<Listed> usernames(AccountId account, @Nullable Username after, int limit);

    /** One of them; empty where the two have no standing link. */
    Optional<Listed> username(AccountId account, Username username);

    /** Every link to an account that one of these usernames gave, ended ones and owners' too, in any order (PRV-9). */
    ImmutableList<Listed> givenBy(AccountId account, Set<UsernameId> givers);

    /** Notes that a link was used, apart from its version; a moment before the one noted changes nothing. */
    void used(Link.Key link, Instant at);

    /**
     * Notes that a username uses its standing link to an account, if none was noted since a moment before. Waits for nobody:
     * where somebody else is about to change what is noted, that is enough.
     */
    void usedAgain(UsernameId username, AccountId account, Instant at, Instant notSince);

    /** @param changeDue whether the person has yet to change a first password (USR-3) */
    record Owner(Link link, Person person, boolean changeDue) {}

    /**
     * A link as Username Privileges shows it.
     *
     * @param grantedBy the name of the username that gave it
     * @param lastUsed null when it was never used
     * @param secondFactor whether the person has one on (DEC-10)
     */
    record Listed(
            Link link,
            Person person,
            Username grantedBy,
            @Nullable Instant lastUsed,
            boolean secondFactor) {
        /** How long a link may lie unused before it is marked (PRV-2). */
        public static final Duration UNUSED = Duration.ofDays(90);

        /** Whether it was not used for 90 days, counted from when it was given if it never was (PRV-2). */
        public boolean isUnusedAt(Instant moment) {
            Instant since = lastUsed == null ? link.grant().at() : lastUsed;
            return !moment.isBefore(since.plus(UNUSED));
        }

        public Listed with(Link changed) {
            return new Listed(changed, person, grantedBy, lastUsed, secondFactor);
        }
    }
}
