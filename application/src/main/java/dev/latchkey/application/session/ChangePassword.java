package dev.latchkey.application.session;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.username.Confirmation;
import dev.latchkey.application.username.Credentials;
import dev.latchkey.application.username.OwnPassword;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.TokenName;

/**
 * A person changes their own password, a first one included (USR-3, USR-7).
 *
 * <p>Ends every session of the username and begins a new one for whoever changed it, ends its API tokens but those kept by
 * name (USR-11); kills join tickets made with the old password (LNK-15); breaks no link (LNK-12). Safe for many threads.
 */
public final class ChangePassword {
    private final Acts acts;
    private final Guards guards;
    private final Confirmation confirmation;
    private final OwnPassword ownPassword;
    private final Ending ending;
    private final ActivityLog log;

    public ChangePassword(
            Acts acts,
            Guards guards,
            Confirmation confirmation,
            OwnPassword ownPassword,
            Ending ending,
            ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.confirmation = confirmation;
        this.ownPassword = ownPassword;
        this.ending = ending;
        this.log = log;
    }

    /** What is replaced: the password, and what was begun or made with it. */
    public record Ending(
            Persons persons, Credentials credentials, ApiTokens tokens, Proofs proofs, SessionStart sessionStart) {}

    /**
     * What is changed.
     *
     * @param current the password that is replaced
     * @param keepTokens the names of the API tokens that live on; all others end (USR-11)
     */
    public record Command(Secret current, Secret chosen, ImmutableList<String> keepTokens) {
        /** Ends every API token. */
        public Command(Secret current, Secret chosen) {
            this(current, chosen, ImmutableList.of());
        }
    }

    /**
     * Changes the password.
     *
     * @return the session that goes on
     * @throws Rejected with CREDENTIALS_WRONG, FIELDS_INVALID with the faults of the new password and the names of tokens there
     *     are not, STALE, TOO_MANY_ATTEMPTS, BUSY, or as {@link Guards#presentInPerson}
     */
    public SessionStart.Begun handle(Actor actor, Command command) {
        return acts.watchButWrongSecrets(actor, Act.PASSWORD_CHANGED, () -> {
            Person person = guards.presentInPerson(actor).person();
            Credential before = confirmation.password(actor, person, Act.PASSWORD_CHANGED, command.current());
            Faults faults = new Faults();
            ImmutableSet<TokenName> kept = kept(person, command.keepTokens(), faults);
            Credential after =
                    faults.collect("newPassword", () -> ownPassword.chosen(person, before, command.chosen()));
            Changed changed = new Changed(before, faults.sure(after), kept);
            return acts.within(() -> {
                ending.persons().lock(person.id());
                ownPassword.requireEnough(person, command.chosen());
                return change(actor, person, changed);
            });
        });
    }

    private record Changed(Credential before, Credential after, ImmutableSet<TokenName> kept) {}

    private SessionStart.Begun change(Actor actor, Person person, Changed changed) {
        if (!ending.credentials().replace(changed.after(), changed.before().hash())) {
            throw new Rejected(Reason.STALE);
        }
        ending.proofs().endBut(person.id(), changed.kept(), changed.after().setAt());
        SessionStart.Begun begun = ending.sessionStart().begin(person, actor.origin());
        log.append(Placed.inUsername(Entry.done(actor, person.name().value(), person.home(), Act.PASSWORD_CHANGED)));
        return begun;
    }

    private ImmutableSet<TokenName> kept(Person person, ImmutableList<String> typed, Faults faults) {
        ImmutableSet.Builder<TokenName> kept = ImmutableSet.builder();
        for (int i = 0; i < typed.size(); i++) {
            String field = "keepTokens[" + i + "]";
            TokenName name = faults.required(field, typed.get(i), TokenName::choose);
            if (name != null && ending.tokens().named(person.id(), name).isEmpty()) {
                faults.add(field, Reason.TOKEN_UNKNOWN);
            } else if (name != null) {
                kept.add(name);
            }
        }
        return kept.build();
    }
}
