package dev.latchkey.application.link;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.link.Grantor;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who runs an account's access decides when a username's begins and ends (LNK-9).
 *
 * <p>A later beginning and an earlier end take access away, in every state but CLOSED (DEC-3). Anything else gives access: in
 * an account that runs, within the time of the actor's own and of no level above it (PRV-3, PRV-9); so does a new end for
 * access that is over already. One transaction. Safe for many threads.
 */
public final class DateAccess {
    private final Acts acts;
    private final Guards guards;
    private final LinkChanges changes;
    private final ZoneId zone;
    private final ActivityLog log;

    /** @param zone whose days are meant */
    public DateAccess(Acts acts, Guards guards, LinkChanges changes, ZoneId zone, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.changes = changes;
        this.zone = zone;
        this.log = log;
    }

    /**
     * The change.
     *
     * @param term what is null stays as it is; a blank {@code until} means no end
     * @param version the link's version the change was made for, or null for whatever it is (ACC-7)
     */
    public record Command(
            AccountId account,
            Username username,
            TermForm term,
            @Nullable Long version) {}

    /**
     * Returns the link as it is from now on; writes nothing if its dates are already so.
     *
     * @throws Rejected with FIELDS_INVALID (MOMENT_MALFORMED, TERM_EMPTY), USERNAME_UNKNOWN, STALE, OWN_PRIVILEGES,
     *     OWNER_UNTOUCHABLE, OWNER_HAS_EVERY_LEVEL, TERM_BEYOND_OWN, LEVEL_ABOVE_OWN, or as {@link Guards#requireToGive}
     */
    public Listed handle(Actor actor, Command command) {
        return acts.perform(actor, Act.ACCESS_DATED, command.account(), () -> {
            changes.lock(command.account());
            Guard guard = guards.requireUncapped(actor, command.account(), Portion.ACCOUNT_ACCESS, AccessLevel.FULL);
            Listed listed = changes.require(command.account(), command.username(), command.version());
            Link before = listed.link();
            guard.grantor().requireMayTouch(before);
            if (before.owner()) {
                throw new Rejected(Reason.OWNER_HAS_EVERY_LEVEL);
            }
            Link.Term wanted = wanted(before.term(), command.term(), guard.at());
            if (wanted.equals(
                    Link.Term.between(before.term().from(), before.term().until()))) {
                return listed;
            }
            if (wanted.goesBeyond(before.term())) {
                requireMayGive(guards.requireToGive(actor, command.account()).grantor(), before, wanted);
            }
            Listed after = changes.store(listed, before.dated(wanted.from(), wanted.until()), guard.at());
            log.append(Placed.inAccount(guard.done(Act.ACCESS_DATED)
                    .with("target", command.username().value())
                    .with("before", TermForm.written(before.term()))
                    .with("after", TermForm.written(wanted))));
            return after;
        });
    }

    private static void requireMayGive(Grantor grantor, Link before, Link.Term wanted) {
        grantor.requireMayDate(before.term(), wanted);
        grantor.requireMayGrant(Privileges.NOTHING, before.privileges());
    }

    /** A beginning in the past is now, and leaves one that has been as it was. */
    private Link.Term wanted(Link.Term before, TermForm form, Instant now) {
        Faults faults = new Faults();
        TermForm.Asked asked = form.asked(faults, zone);
        faults.throwIfAny();
        Instant from = before.from();
        if (asked.from() != null && (asked.from().isAfter(now) || from.isAfter(now))) {
            from = asked.from().isAfter(now) ? asked.from() : now;
        }
        Instant until = asked.until() == null && !form.clearsUntil() ? before.until() : asked.until();
        Link.Term wanted = Link.Term.between(from, until);
        boolean changed = !from.equals(before.from()) || !Objects.equals(until, before.until());
        if (changed && until != null && !(until.isAfter(from) && until.isAfter(now))) {
            faults.add("until", Reason.TERM_EMPTY);
            faults.throwIfAny();
        }
        return wanted;
    }
}
