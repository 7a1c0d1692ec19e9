package dev.latchkey.jooq.session;

import static dev.latchkey.jooq.generated.Tables.SESSION;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.select;

import dev.latchkey.application.session.Session;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.shared.SessionId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.jooq.shared.Kept;
import dev.latchkey.jooq.shared.Row;
import dev.latchkey.jooq.shared.Statements;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Sessions in a table; a row is gone with its session. */
public final class JooqSessions implements Sessions {
    private static final Kept FIND = Kept.named(
            "session",
            dsl -> dsl.select(SESSION.ID, SESSION.TOKEN_HASH, SESSION.USERNAME_ID, SESSION.CREATED_AT, SESSION.SEEN_AT)
                    .from(SESSION)
                    .where(SESSION.TOKEN_HASH.eq(value(SESSION.TOKEN_HASH))));

    private static final Kept SEEN = Kept.named(
            "session seen",
            dsl -> dsl.update(SESSION)
                    .set(SESSION.SEEN_AT, value(SESSION.SEEN_AT))
                    .where(SESSION.ID.eq(value(SESSION.ID)), SESSION.SEEN_AT.lt(value(SESSION.SEEN_AT))));

    private final Statements statements;

    public JooqSessions(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void add(Session session) {
        statements.run(statements
                .dsl()
                .insertInto(SESSION)
                .set(SESSION.ID, session.id().value())
                .set(SESSION.TOKEN_HASH, session.tokenHash())
                .set(SESSION.USERNAME_ID, session.username().value())
                .set(SESSION.CREATED_AT, session.createdAt())
                .set(SESSION.SEEN_AT, session.seenAt()));
    }

    @Override
    public Optional<Session> find(String tokenHash) {
        return statements.one(FIND, JooqSessions::session, tokenHash);
    }

    @Override
    public void seen(SessionId session, Instant at) {
        statements.run(SEEN, at, session.value(), at);
    }

    @Override
    public void end(SessionId session) {
        statements.run(statements.dsl().deleteFrom(SESSION).where(SESSION.ID.eq(session.value())));
    }

    @Override
    public int endAll(UsernameId username) {
        return statements.run(statements.dsl().deleteFrom(SESSION).where(SESSION.USERNAME_ID.eq(username.value())));
    }

    @Override
    public int purge(Instant createdBefore, int limit) {
        return statements.run(statements
                .dsl()
                .deleteFrom(SESSION)
                .where(SESSION.ID.in(select(SESSION.ID)
                        .from(SESSION)
                        .where(SESSION.CREATED_AT.lt(createdBefore))
                        .limit(limit))));
    }

    private static Session session(Row row) throws SQLException {
        return new Session(
                new SessionId(row.uuid()), row.text(), new UsernameId(row.uuid()), row.instant(), row.instant());
    }
}
