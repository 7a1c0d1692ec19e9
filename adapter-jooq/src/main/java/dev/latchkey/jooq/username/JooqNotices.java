package dev.latchkey.jooq.username;

import static dev.latchkey.jooq.generated.Tables.NOTICE;
import static org.jooq.impl.DSL.noCondition;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.username.Notices;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.NoticeId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.jooq.shared.Row;
import dev.latchkey.jooq.shared.Statements;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Notices in a table whose key begins with whom they are for. */
public final class JooqNotices implements Notices {
    private final Statements statements;

    public JooqNotices(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void add(Notice notice) {
        statements.run(statements
                .dsl()
                .insertInto(NOTICE)
                .set(NOTICE.USERNAME_ID, notice.to().value())
                .set(NOTICE.ID, notice.id().value())
                .set(NOTICE.KIND, notice.kind().name())
                .set(NOTICE.ACCOUNT_ID, notice.account().value())
                .set(NOTICE.ABOUT, notice.about())
                .set(NOTICE.NOTED_AT, notice.at()));
    }

    @Override
    public ImmutableList<Notice> of(UsernameId username, @Nullable NoticeId before, int limit) {
        return statements.all(
                statements
                        .dsl()
                        .select(
                                NOTICE.ID,
                                NOTICE.USERNAME_ID,
                                NOTICE.KIND,
                                NOTICE.ACCOUNT_ID,
                                NOTICE.ABOUT,
                                NOTICE.NOTED_AT)
                        .from(NOTICE)
                        .where(
                                NOTICE.USERNAME_ID.eq(username.value()),
                                before == null ? noCondition() : NOTICE.ID.lt(before.value()))
                        .orderBy(NOTICE.ID.desc())
                        .limit(limit),
                JooqNotices::notice);
    }

    private static Notice notice(Row row) throws SQLException {
        return new Notice(
                new NoticeId(row.uuid()),
                new UsernameId(row.uuid()),
                Kind.valueOf(row.text()),
                new AccountId(row.whole()),
                row.text(),
                row.instant());
    }
}
