package dev.latchkey.domain.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what means an actor was proven: in person, or by an API token, which cannot do what needs the person (USR-11).
 *
 * @param token the API token, or null in person
 * @param only the one account the token is held to, or null when it reaches all its username reaches
 */
public record Means(@Nullable TokenId token, @Nullable AccountId only) {
    /** A session, the command line's signed-in person, or the word of an embedding host. */
    public static final Means IN_PERSON = new Means(null, null);

    public Means {
        if (token == null && only != null) {
            throw new IllegalArgumentException("only a token is held to an account");
        }
    }

    public static Means token(TokenId token, @Nullable AccountId only) {
        return new Means(token, only);
    }

    public boolean inPerson() {
        return token == null;
    }

    /** Whether anything may be done in, or told of, an account. */
    public boolean reaches(AccountId account) {
        return only == null || only.equals(account);
    }

    public Optional<AccountId> onlyAccount() {
        return Optional.ofNullable(only);
    }
}
