package dev.latchkey.domain.link;

import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Text;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A username's standing access to an account.
 *
 * <p>An owner link holds FULL on every portion by rule, whatever its bits say, has no {@code until} and cannot be narrowed
 * (PRV-4). A username has at most one link to an account that has not ended; ended ones stay as history.
 *
 * @param version counts the changes; two changes of one version never both succeed (ACC-7)
 */
public record Link(Key key, boolean owner, Privileges privileges, Grant grant, Term term, long version) {
    /** Which link: its id, and whose access to what. */
    public record Key(LinkId id, AccountId account, UsernameId username) {}

    /**
     * Where a link comes from.
     *
     * @param by who gave it: the granter, or for a join the username whose password was presented
     */
    public record Grant(LinkOrigin origin, UsernameId by, Instant at) {}

    /**
     * When a link is in force: from {@code from} (inclusive) until {@code until} (exclusive), unless suspended or ended.
     *
     * @param until null without end
     * @param suspension null while not suspended
     * @param endedAt null until somebody ended it
     */
    public record Term(
            Instant from,
            @Nullable Instant until,
            @Nullable Suspension suspension,
            @Nullable Instant endedAt) {
        public static Term from(Instant from) {
            return new Term(from, null, null, null);
        }

        public static Term between(Instant from, @Nullable Instant until) {
            return new Term(from, until, null, null);
        }

        /** Since when it is suspended, or null while it is not. */
        public @Nullable Instant suspendedAt() {
            return suspension == null ? null : suspension.at();
        }

        /** Whether it begins before another or ends after it. */
        public boolean goesBeyond(Term other) {
            return from.isBefore(other.from()) || endsAfter(other.until());
        }

        boolean endsAfter(@Nullable Instant moment) {
            return moment != null && (until == null || until.isAfter(moment));
        }
    }

    /**
     * A link taken out of force for a time, its privileges kept (LNK-10).
     *
     * @param why what whoever suspended it says to those who see it
     */
    public record Suspension(Instant at, String why) {
        private static final int MAX = 200;

        /** @throws Rejected with REQUIRED, TEXT_TOO_LONG or TEXT_CHARACTERS */
        public static Suspension choose(Instant at, String why) {
            return new Suspension(at, Text.line(why, MAX));
        }
    }

    public Link {
        if (owner && term.until() != null) {
            throw new Rejected(Reason.OWNER_HAS_EVERY_LEVEL);
        }
    }

    /** The link of an account's first username (ACC-1). */
    public static Link ofOwner(Key key, Instant now) {
        return new Link(
                key, true, Privileges.NOTHING, new Grant(LinkOrigin.SIGN_UP, key.username(), now), Term.from(now), 0);
    }

    public static Link plain(Key key, Privileges privileges, Grant grant, Term term) {
        return new Link(key, false, privileges, grant, term, 0);
    }

    public LinkId id() {
        return key.id();
    }

    public AccountId account() {
        return key.account();
    }

    public UsernameId username() {
        return key.username();
    }

    /** The level it gives in a portion while it is in force. */
    public AccessLevel level(Portion portion) {
        return owner ? AccessLevel.FULL : privileges.level(portion);
    }

    /** Not ended by anybody; it may still be suspended, over or to come. */
    public boolean isStanding() {
        return term.endedAt() == null;
    }

    public boolean inForceAt(Instant moment) {
        return isStanding()
                && term.suspendedAt() == null
                && !moment.isBefore(term.from())
                && (term.until() == null || moment.isBefore(term.until()));
    }

    /** Its last moment was chosen and has come, though nobody ended it. */
    public boolean isOverAt(Instant moment) {
        return term.until() != null && !moment.isBefore(term.until());
    }

    /** Whether another link of the same two may take its place: it is over, and not so by being suspended (LNK-7, LNK-10). */
    public boolean givesWayAt(Instant moment) {
        return isOverAt(moment) && term.suspension() == null;
    }

    /**
     * It ended while it was suspended: dropping a suspended link does not shake the suspension off, so its username does not
     * come back by itself (LNK-10).
     */
    public boolean keepsOut() {
        return !isStanding() && term.suspension() != null;
    }

    /** The same for whoever holds a promise of access: one made since the suspension lets it come back. */
    public boolean keepsOut(Promised promised) {
        return keepsOut()
                && term.suspension() != null
                && !promised.madeAt().isAfter(term.suspension().at());
    }

    /** @throws Rejected with OWNER_HAS_EVERY_LEVEL */
    public Link withPrivileges(Privileges changed) {
        if (owner) {
            throw new Rejected(Reason.OWNER_HAS_EVERY_LEVEL);
        }
        return new Link(key, false, changed, grant, term, version + 1);
    }

    /** The same access as a plain link with stated levels (PRV-4). */
    public Link madePlain(Privileges stated) {
        return new Link(key, false, stated, grant, term, version + 1);
    }

    /** The same access as an owner's: FULL by rule, without an end (PRV-5). */
    public Link madeOwner() {
        Term endless = new Term(term.from(), null, term.suspension(), term.endedAt());
        return new Link(key, true, Privileges.NOTHING, grant, endless, version + 1);
    }

    public Link ended(Instant now) {
        return with(new Term(term.from(), term.until(), term.suspension(), now));
    }

    /**
     * The same access at other times; a suspension stays (LNK-9).
     *
     * @throws Rejected with OWNER_HAS_EVERY_LEVEL
     */
    public Link dated(Instant from, @Nullable Instant until) {
        if (owner) {
            throw new Rejected(Reason.OWNER_HAS_EVERY_LEVEL);
        }
        return with(new Term(from, until, term.suspension(), term.endedAt()));
    }

    public Link suspended(Suspension suspension) {
        return with(new Term(term.from(), term.until(), suspension, term.endedAt()));
    }

    public Link resumed() {
        return with(new Term(term.from(), term.until(), null, term.endedAt()));
    }

    private Link with(Term changed) {
        return new Link(key, owner, privileges, grant, changed, version + 1);
    }
}
