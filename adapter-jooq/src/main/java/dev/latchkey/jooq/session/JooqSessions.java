package dev.latchkey.jooq.session;

import static dev.latchkey.jooq.generated.Tables.SESSION;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.noCondition;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.session.Session;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.SessionId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.jooq.shared.Kept;
import dev.latchkey.jooq.shared.Row;
import dev.latchkey.jooq.shared.Statements;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Sessions in a table; a row is gone with its session. */
public final class JooqSessions implements Sessions {
    /** Apart, so that it waits for jOOQ only where it is needed. */
    private interface Columns {
        ImmutableList<Field<?>> FIELDS = ImmutableList.of(
                SESSION.ID,
                SESSION.TOKEN_HASH,
                SESSION.USERNAME_ID,
                SESSION.CHANNEL,
                SESSION.ADDRESS,
                SESSION.CREATED_AT,
                SESSION.SEEN_AT);
    }

    private static final Kept FIND = Kept.named(
            "session",
            dsl -> dsl.select(Columns.FIELDS).from(SESSION).where(SESSION.TOKEN_HASH.eq(value(SESSION.TOKEN_HASH))));

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
                .set(SESSION.CHANNEL, session.from().channel().name())
                .set(SESSION.ADDRESS, session.from().address())
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
    public boolean end(UsernameId username, SessionId session) {
        return statements.run(statements
                        .dsl()
                        .deleteFrom(SESSION)
                        .where(SESSION.ID.eq(session.value()), SESSION.USERNAME_ID.eq(username.value())))
                == 1;
    }

    @Override
    public int endOthers(UsernameId username, SessionId kept) {
        return statements.run(statements
                .dsl()
                .deleteFrom(SESSION)
                .where(SESSION.USERNAME_ID.eq(username.value()), SESSION.ID.ne(kept.value())));
    }

    @Override
    public ImmutableList<Session> of(
            UsernameId username, Instant createdAfter, Instant seenAfter, @Nullable SessionId before, int limit) {
        return statements.all(
                statements
                        .dsl()
                        .select(Columns.FIELDS)
                        .from(SESSION)
                        .where(
                                SESSION.USERNAME_ID.eq(username.value()),
                                SESSION.CREATED_AT.gt(createdAfter),
                                SESSION.SEEN_AT.gt(seenAfter),
                                before == null ? noCondition() : SESSION.ID.lt(before.value()))
                        .orderBy(SESSION.ID.desc())
                        .limit(limit),
                JooqSessions::session);
    }

    @Override
    public int endAll(UsernameId username) {
        return statements.run(statements.dsl().deleteFrom(SESSION).where(SESSION.USERNAME_ID.eq(username.value())));
    }

    @Override
    public int purge(Instant createdBefore, int limit) {
        return statements.purge(SESSION, SESSION.CREATED_AT.lt(createdBefore), limit);
    }

    private static Session session(Row row) throws SQLException {
        return new Session(
                new SessionId(row.uuid()),
                row.text(),
                new UsernameId(row.uuid()),
                new Session.From(Channel.valueOf(row.text()), row.textOrNull()),
                row.instant(),
                row.instant());
    }
}
