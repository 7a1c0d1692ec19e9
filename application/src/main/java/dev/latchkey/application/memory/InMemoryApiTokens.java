package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.session.ApiTokens;
import dev.latchkey.domain.shared.TokenId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.ApiToken;
import dev.latchkey.domain.username.TokenName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryApiTokens implements ApiTokens {
    private final InMemoryTransactions transactions;
    private final Rows<TokenId, ApiToken> tokens;

    InMemoryApiTokens(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.tokens = new Rows<>(transactions);
    }

    @Override
    public boolean add(ApiToken token) {
        return transactions.call(
                () -> named(token.username(), token.terms().name()).isEmpty() && tokens.add(token.id(), token));
    }

    @Override
    public Optional<ApiToken> find(String secretHash) {
        return transactions.call(() -> tokens.all()
                .filter(token -> token.secretHash().equals(secretHash))
                .findFirst());
    }

    @Override
    public Optional<ApiToken> find(TokenId token) {
        return transactions.call(() -> tokens.find(token));
    }

    @Override
    public Optional<ApiToken> named(UsernameId username, TokenName name) {
        return transactions.call(() -> notEnded(username)
                .filter(token -> token.terms().name().equals(name))
                .findFirst());
    }

    @Override
    public ImmutableList<ApiToken> of(UsernameId username, Instant at, @Nullable TokenId before, int limit) {
        return transactions.call(() -> notEnded(username)
                .filter(token -> token.liveAt(at))
                .filter(token -> before == null || token.id().compareTo(before) < 0)
                .sorted(Comparator.comparing(ApiToken::id).reversed())
                .limit(limit)
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public void used(TokenId token, Instant at) {
        transactions.run(() -> tokens.find(token)
                .filter(stored -> stored.endedAt() == null
                        && (stored.lastUsed() == null || stored.lastUsed().isBefore(at)))
                .ifPresent(stored -> put(stored, at, null)));
    }

    @Override
    public boolean end(UsernameId username, TokenId token, Instant at) {
        return transactions.call(() -> {
            Optional<ApiToken> found = notEnded(username)
                    .filter(stored -> stored.id().equals(token))
                    .findFirst();
            found.ifPresent(stored -> put(stored, stored.lastUsed(), at));
            return found.isPresent();
        });
    }

    @Override
    public int endAll(UsernameId username, Set<TokenName> kept, Instant at) {
        return transactions.call(() -> {
            List<ApiToken> ending = notEnded(username)
                    .filter(token -> !kept.contains(token.terms().name()))
                    .toList();
            ending.forEach(token -> put(token, token.lastUsed(), at));
            return ending.size();
        });
    }

    @Override
    public int purge(Instant overBefore, int limit) {
        return transactions.call(
                () -> tokens.remove(token -> token.terms().endsAt().isBefore(overBefore), limit));
    }

    private Stream<ApiToken> notEnded(UsernameId username) {
        return tokens.all().filter(token -> token.username().equals(username) && token.endedAt() == null);
    }

    private void put(ApiToken token, @Nullable Instant lastUsed, @Nullable Instant endedAt) {
        tokens.put(
                token.id(),
                new ApiToken(token.id(), token.secretHash(), token.username(), token.terms(), lastUsed, endedAt));
    }
}
