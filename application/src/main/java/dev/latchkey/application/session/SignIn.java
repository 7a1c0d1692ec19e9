package dev.latchkey.application.session;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.username.Passwords;
import dev.latchkey.application.username.Passwords.Checked;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person signs in with username, password and, where a second factor is on, a code (USR-7, USR-4, USR-5, USR-8).
 *
 * <p>Every attempt is counted before the password is looked at; every failure is recorded before it is answered. Safe for
 * many threads.
 */
public final class SignIn {
    private final Acts acts;
    private final SignInAttempts attempts;
    private final Passwords passwords;
    private final SessionStart sessionStart;
    private final ActivityLog log;

    public SignIn(Acts acts, SignInAttempts attempts, Passwords passwords, SessionStart sessionStart, ActivityLog log) {
        this.acts = acts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.sessionStart = sessionStart;
        this.log = log;
    }

    /**
     * What is presented.
     *
     * @param code of the second factor, or a recovery code; empty where there is none
     * @param device the token an earlier sign-in gave this client, or null
     */
    public record Command(
            String username,
            Secret password,
            Secret code,
            @Nullable Secret device) {}

    /**
     * A new session.
     *
     * @param token proves the session; shown once, kept as a hash
     * @param endsAt when the session ends at the latest
     * @param device to be presented at this client's next sign-in, so that failures of strangers do not slow it down
     * @param start the account the session starts in, or null for a username that may enter none (USR-8)
     * @param advice what the person is told first
     */
    public record SignedIn(
            Secret token,
            Instant endsAt,
            Username username,
            Secret device,
            AccountsOf.@Nullable Entry start,
            Advice advice) {}

    /**
     * What a person is told at sign-in.
     *
     * @param changeDue the password must be changed before anything else (USR-3)
     * @param knownToAnother somebody else has used the password, so it should be changed (LNK-5)
     */
    public record Advice(boolean changeDue, boolean knownToAnother) {}

    /**
     * Signs in.
     *
     * @param actor nobody yet: kind SYSTEM
     * @throws Rejected with CREDENTIALS_WRONG whatever was wrong, CODE_REQUIRED when nothing is missing but a code,
     *     TOO_MANY_ATTEMPTS or BUSY
     */
    public SignedIn handle(Actor actor, Command command) {
        return acts.watchButWrongSecrets(actor, Act.SIGN_IN, () -> {
            SignInAttempts.Attempt attempt = attempts.begin(actor.origin(), command);
            Checked checked = passwords.check(actor, command.username(), command.password(), command.code());
            if (checked.asksForCode()) {
                throw codeRequired(actor, checked, attempt);
            }
            if (!checked.right()) {
                throw failure(actor, command, checked, attempt);
            }
            Credential found = Objects.requireNonNull(checked.credential());
            Credential stronger = passwords.strengthened(found, command.password());
            SignedIn signedIn = acts.within(() -> start(actor, checked, stronger, command.device()));
            if (signedIn == null) {
                throw failure(actor, command, checked, attempt);
            }
            attempts.succeeded(attempt);
            return signedIn;
        });
    }

    /** Null when the password was changed, disabled or has lapsed since it was checked, or the second factor turned. */
    private @Nullable SignedIn start(Actor actor, Checked checked, Credential stronger, @Nullable Secret device) {
        Person person = Objects.requireNonNull(checked.person());
        Credential credential = passwords.locked(checked);
        if (credential == null) {
            return null;
        }
        passwords.keep(credential, stronger, Objects.requireNonNull(checked.credential()));
        Actor self = Actor.username(person.id(), actor.origin());
        SignedIn signedIn = sessionStart.begin(
                self, person, new Advice(credential.changeDue(), credential.knownToAnother()), device);
        log.append(Placed.inUsername(Entry.done(self, person.name().value(), person.home(), Act.SIGN_IN)));
        return signedIn;
    }

    /** No failure: but whoever knows the password was here, and the person may read so. */
    private Rejected codeRequired(Actor actor, Checked checked, SignInAttempts.Attempt attempt) {
        Person person = Objects.requireNonNull(checked.person());
        Actor tried = Actor.username(person.id(), actor.origin());
        attempts.takenBack(attempt);
        log.appendApart(Placed.inUsername(
                Entry.refused(tried, person.name().value(), person.home(), Act.SIGN_IN, Reason.CODE_REQUIRED)));
        return new Rejected(Reason.CODE_REQUIRED);
    }

    private Rejected failure(Actor actor, Command command, Checked checked, SignInAttempts.Attempt attempt) {
        attempts.failed(attempt);
        Person person = checked.person();
        attempts.apart(() -> {
            if (person == null) {
                log.append(ofNobody(actor, command));
                return;
            }
            Actor tried = Actor.username(person.id(), actor.origin());
            log.append(log.outsideOfHost(Placed.inUsername(
                    Entry.failed(tried, person.name().value(), person.home(), Act.SIGN_IN, Reason.CREDENTIALS_WRONG))));
            if (passwords.disable(checked, attempt.count())) {
                log.append(log.outsideOfHost(Placed.inUsername(
                        Entry.done(tried, person.name().value(), person.home(), Act.PASSWORD_DISABLED))));
            }
        });
        return new Rejected(Reason.CREDENTIALS_WRONG);
    }

    private Placed ofNobody(Actor actor, Command command) {
        String typed = attempts.unknownName(command.username());
        Entry entry = Entry.failed(actor, null, null, Act.SIGN_IN, Reason.CREDENTIALS_WRONG)
                .with("unknownName", typed);
        return new Placed(Ledger.system(typed.hashCode()), entry);
    }
}
