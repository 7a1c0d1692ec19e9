package dev.latchkey.application.session;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.shared.TokenId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.ApiToken;
import dev.latchkey.domain.username.TokenName;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where API tokens are kept, ended ones too until they are purged (USR-11). Those over by the clock have not ended here. */
public interface ApiTokens {
    /** Adds a token; false, and nothing stored, while the username has one of that name that has not ended. */
    boolean add(ApiToken token);

    /** By the hash of its secret. */
    Optional<ApiToken> find(String secretHash);

    Optional<ApiToken> find(TokenId token);

    /** The one of a name that has not ended. */
    Optional<ApiToken> named(UsernameId username, TokenName name);

    /** A username's tokens that live at a moment, newest (which is highest id) first, those before an id, at most so many. */
    ImmutableList<ApiToken> of(UsernameId username, Instant at, @Nullable TokenId before, int limit);

    /** Notes that a token was used; a moment before the one noted changes nothing, nor does a token that has ended. */
    void used(TokenId token, Instant at);

    /** Ends a username's token; false, and nothing stored, where it has no such token or that one has ended. */
    boolean end(UsernameId username, TokenId token, Instant at);

    /** Ends every token of a username but those of some names; returns how many. */
    int endAll(UsernameId username, Set<TokenName> kept, Instant at);

    /** Drops tokens whose terms were over before a moment; returns how many, at most the limit. */
    int purge(Instant overBefore, int limit);
}
