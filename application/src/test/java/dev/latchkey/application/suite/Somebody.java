package dev.latchkey.application.suite;

import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Username;

/**
 * A person of a test, with the password that person last chose or was given.
 *
 * @param home the account the username was made in; the one it owns, for who has signed up
 */
public record Somebody(String name, UsernameId id, AccountId home, Secret password) {
    public static final Origin ORIGIN = new Origin(Channel.LIBRARY, "192.0.2.7", "suite");

    /** The person, signed in. */
    public Actor actor() {
        return Actor.username(id, ORIGIN);
    }

    public Username username() {
        return new Username(name);
    }

    Somebody with(Secret chosen) {
        return new Somebody(name, id, home, chosen);
    }
}
