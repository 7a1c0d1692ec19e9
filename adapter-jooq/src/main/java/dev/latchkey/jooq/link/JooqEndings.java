package dev.latchkey.jooq.link;

import static dev.latchkey.jooq.generated.Tables.END_NOTICE;
import static dev.latchkey.jooq.generated.Tables.LINK;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.Endings;
import dev.latchkey.domain.link.EndNotice;
import dev.latchkey.domain.link.Link;
import dev.latchkey.jooq.shared.Statements;
import java.time.Instant;

/** What owners were told of the ends of links, in a table whose key lets each be told once. */
public final class JooqEndings implements Endings {
    private final Statements statements;

    public JooqEndings(Statements statements) {
        this.statements = statements;
    }

    @Override
    public ImmutableList<Link> due(EndNotice notice, Instant moment, int limit) {
        return statements.all(
                statements
                        .dsl()
                        .select(LinkRows.FIELDS)
                        .from(LINK)
                        .where(
                                LINK.VALID_UNTIL.gt(notice.endsAfter(moment)),
                                LINK.VALID_UNTIL.le(notice.endsBy(moment)),
                                LINK.ENDED_AT.isNull(),
                                LINK.SUSPENDED_AT.isNull(),
                                notExists(selectOne()
                                        .from(END_NOTICE)
                                        .where(
                                                END_NOTICE.ACCOUNT_ID.eq(LINK.ACCOUNT_ID),
                                                END_NOTICE.LINK_ID.eq(LINK.ID),
                                                END_NOTICE.KIND.eq(notice.name()),
                                                END_NOTICE.VALID_UNTIL.eq(LINK.VALID_UNTIL))))
                        .orderBy(LINK.VALID_UNTIL, LINK.ID)
                        .limit(limit),
                LinkRows::link);
    }

    @Override
    public boolean note(EndNotice notice, Link link) {
        return statements.add(statements
                .dsl()
                .insertInto(END_NOTICE)
                .set(END_NOTICE.ACCOUNT_ID, link.account().value())
                .set(END_NOTICE.LINK_ID, link.id().value())
                .set(END_NOTICE.KIND, notice.name())
                .set(END_NOTICE.VALID_UNTIL, link.term().until()));
    }

    @Override
    public int purge(Instant endsBefore, int limit) {
        return statements.purge(END_NOTICE, END_NOTICE.VALID_UNTIL.lt(endsBefore), limit);
    }
}
