package dev.latchkey.domain.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for something, and through which door.
 *
 * <p>An actor is made by a door after it has found out who is there; use cases believe it and judge what it may do.
 *
 * @param username the username that acts, or null for kinds that have none
 * @param means by what it was proven (USR-11); kinds without a username have none but {@link Means#IN_PERSON}
 */
public record Actor(Kind kind, @Nullable UsernameId username, Means means, Origin origin) {
    /** What sort of caller an actor is. */
    public enum Kind {
        /** A signed-in username acting by its own links. */
        USERNAME,
        /** A signed-in username acting as member of an agent. */
        AGENT_MEMBER,
        /** The vendor's customer support. */
        OPERATOR,
        /** Another system that asks decisions and does nothing else. */
        DECISION_CLIENT,
        /** The embedding host, the program itself, or somebody who is not signed in yet. */
        SYSTEM
    }

    public Actor {
        boolean named = kind == Kind.USERNAME || kind == Kind.AGENT_MEMBER || kind == Kind.OPERATOR;
        if (named != (username != null)) {
            throw new IllegalArgumentException(kind + (named ? " needs a username" : " has no username"));
        }
        if (!named && !means.inPerson()) {
            throw new IllegalArgumentException(kind + " has no API token");
        }
    }

    /** An actor that is there in person, or whose kind knows no other means. */
    public Actor(Kind kind, @Nullable UsernameId username, Origin origin) {
        this(kind, username, Means.IN_PERSON, origin);
    }

    /** A signed-in person. */
    public static Actor username(UsernameId username, Origin origin) {
        return new Actor(Kind.USERNAME, username, origin);
    }

    /** A program that acts as a username by an API token (USR-11). */
    public static Actor token(UsernameId username, Means means, Origin origin) {
        return new Actor(Kind.USERNAME, username, means, origin);
    }

    /** The host itself, or nobody yet: may sign up, sign in, and ask any decision (DEC-9). */
    public static Actor system(Origin origin) {
        return new Actor(Kind.SYSTEM, null, origin);
    }

    public Optional<UsernameId> acting() {
        return Optional.ofNullable(username);
    }
}
