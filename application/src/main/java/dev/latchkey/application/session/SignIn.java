package dev.latchkey.application.session;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.username.Credentials;
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
 * A person signs in with username and password (USR-4, USR-5, USR-8).
 *
 * <p>Every attempt is counted before the password is looked at; every failure is recorded before it is answered. Safe for
 * many threads.
 */
public final class SignIn {
    /** The consecutive failure that disables a password (USR-5). */
    public static final int DISABLING_FAILURE = 100;

    private final Acts acts;
    private final SignInAttempts attempts;
    private final Passwords passwords;
    private final Credentials credentials;
    private final SessionStart sessionStart;
    private final ActivityLog log;

    public SignIn(
            Acts acts,
            SignInAttempts attempts,
            Passwords passwords,
            Credentials credentials,
            SessionStart sessionStart,
            ActivityLog log) {
        this.acts = acts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.credentials = credentials;
        this.sessionStart = sessionStart;
        this.log = log;
    }

    /**
     * What is presented.
     *
     * @param code second-factor code; empty where there is none
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
     * @throws Rejected with CREDENTIALS_WRONG whatever was wrong, TOO_MANY_ATTEMPTS or BUSY
     */
    public SignedIn handle(Actor actor, Command command) {
        return acts.watchButWrongSecrets(actor, Act.SIGN_IN, () -> {
            SignInAttempts.Attempt attempt = attempts.begin(actor.origin(), command);
            Checked checked = passwords.check(command.username(), command.password());
            if (!checked.right()) {
                throw failure(actor, command, checked, attempt.count());
            }
            Credential found = Objects.requireNonNull(checked.credential());
            Credential credential = passwords.strengthened(found, command.password());
            Person person = Objects.requireNonNull(checked.person());
            SignedIn signedIn = acts.within(() -> start(actor, person, found, credential, command.device()));
            attempts.succeeded(attempt);
            return signedIn;
        });
    }

    private SignedIn start(
            Actor actor, Person person, Credential found, Credential credential, @Nullable Secret device) {
        Actor self = Actor.username(person.id(), actor.origin());
        if (!credentials.replace(credential, found.hash())) {
            throw new Rejected(Reason.STALE);
        }
        SignedIn signedIn = sessionStart.begin(
                self, person, new Advice(credential.changeDue(), credential.knownToAnother()), device);
        Entry entry = Entry.done(self, person.name().value(), person.home(), Act.SIGN_IN);
        log.append(Placed.inUsername(entry));
        return signedIn;
    }

    private Rejected failure(Actor actor, Command command, Checked checked, int count) {
        Person person = checked.person();
        Credential credential = checked.credential();
        attempts.apart(() -> {
            if (person == null || credential == null) {
                String typed = attempts.nameless(command.username());
                Entry entry = Entry.failed(actor, null, null, Act.SIGN_IN, Reason.CREDENTIALS_WRONG)
                        .with("unknownName", typed);
                log.append(new Placed(Ledger.system(typed.hashCode()), entry));
                return;
            }
            Actor tried = Actor.username(person.id(), actor.origin());
            log.append(log.outsideOfHost(Placed.inUsername(
                    Entry.failed(tried, person.name().value(), person.home(), Act.SIGN_IN, Reason.CREDENTIALS_WRONG))));
            if (count >= DISABLING_FAILURE && credential.disabledAt() == null) {
                disable(tried, person, credential);
            }
        });
        return new Rejected(Reason.CREDENTIALS_WRONG);
    }

    private void disable(Actor tried, Person person, Credential credential) {
        if (credentials.replace(credential.disabled(sessionStart.now()), credential.hash())) {
            Entry entry = Entry.done(tried, person.name().value(), person.home(), Act.PASSWORD_DISABLED);
            log.append(log.outsideOfHost(Placed.inUsername(entry)));
        }
    }
}
