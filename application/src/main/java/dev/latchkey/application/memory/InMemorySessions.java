package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.session.Session;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.shared.SessionId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class InMemorySessions implements Sessions {
    private final InMemoryTransactions transactions;
    private final Rows<SessionId, Session> sessions;
    private final Rows<String, SessionId> tokens;

    InMemorySessions(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.sessions = new Rows<>(transactions);
        this.tokens = new Rows<>(transactions);
    }

    @Override
    public void add(Session session) {
        transactions.run(() -> {
            sessions.put(session.id(), session);
            tokens.put(session.tokenHash(), session.id());
        });
    }

    @Override
    public Optional<Session> find(String tokenHash) {
        return transactions.call(() -> tokens.find(tokenHash).flatMap(sessions::find));
    }

    @Override
    public void seen(SessionId session, Instant at) {
        transactions.run(() -> sessions.find(session)
                .filter(stored -> stored.seenAt().isBefore(at))
                .ifPresent(stored -> sessions.put(session, stored.seen(at))));
    }

    @Override
    public void end(SessionId session) {
        transactions.run(() -> sessions.remove(session));
    }

    @Override
    public boolean end(UsernameId username, SessionId session) {
        return transactions.call(() -> sessions.find(session)
                        .filter(stored -> stored.username().equals(username))
                        .isPresent()
                && sessions.remove(session));
    }

    @Override
    public int endOthers(UsernameId username, SessionId kept) {
        return transactions.call(() -> sessions.remove(
                session -> session.username().equals(username) && !session.id().equals(kept), Integer.MAX_VALUE));
    }

    @Override
    public ImmutableList<Session> of(
            UsernameId username, Instant createdAfter, Instant seenAfter, @Nullable SessionId before, int limit) {
        return transactions.call(() -> sessions.all()
                .filter(session -> session.username().equals(username)
                        && session.createdAt().isAfter(createdAfter)
                        && session.seenAt().isAfter(seenAfter)
                        && (before == null || session.id().compareTo(before) < 0))
                .sorted(Comparator.comparing(Session::id).reversed())
                .limit(limit)
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public int endAll(UsernameId username) {
        return transactions.call(
                () -> sessions.remove(session -> session.username().equals(username), Integer.MAX_VALUE));
    }

    @Override
    public int purge(Instant createdBefore, int limit) {
        return transactions.call(
                () -> sessions.remove(session -> session.createdAt().isBefore(createdBefore), limit));
    }
}
