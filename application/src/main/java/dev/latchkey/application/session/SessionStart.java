package dev.latchkey.application.session;

import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.secret.Tokens;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Ids;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.SessionId;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Begins sessions, in the context last used (USR-8). Safe for many threads. */
public final class SessionStart {
    private final Sessions sessions;
    private final Devices devices;
    private final StartingContext context;
    private final Minting minting;
    private final Settings.SignIn limits;

    public SessionStart(
            Sessions sessions, Devices devices, StartingContext context, Minting minting, Settings.SignIn limits) {
        this.sessions = sessions;
        this.devices = devices;
        this.context = context;
        this.minting = minting;
        this.limits = limits;
    }

    /** Where ids, tokens and the time of a new session come from. */
    public record Minting(Ids ids, Randomness randomness, Clock clock) {}

    /** A new session's token and its end. */
    public record Begun(Secret token, Instant endsAt) {}

    SignIn.SignedIn begin(Actor self, Person person, SignIn.Advice advice, @Nullable Secret device) {
        Begun begun = begin(person, self.origin());
        Secret client = device == null || device.isEmpty() ? newToken() : device;
        devices.signedIn(Tokens.hash(client), person.id(), now());
        AccountsOf.Entry start = advice.changeDue() ? null : context.enter(person, now());
        return new SignIn.SignedIn(begun.token(), begun.endsAt(), person.name(), client, start, advice);
    }

    Begun begin(Person person, Origin origin) {
        Secret token = newToken();
        Instant now = now();
        Session session = new Session(
                new SessionId(minting.ids().next()),
                Tokens.hash(token),
                person.id(),
                Session.From.of(origin),
                now,
                now);
        sessions.add(session);
        return new Begun(token, session.endsAt(limits));
    }

    Instant now() {
        return minting.clock().now();
    }

    private Secret newToken() {
        return new Secret(minting.randomness().token());
    }
}
