package dev.latchkey.jooq.outbox;

import static dev.latchkey.jooq.generated.Tables.OUTBOX;
import static dev.latchkey.jooq.generated.Tables.OUTBOX_HEAD;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.Outbox;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.EventId;
import dev.latchkey.jooq.generated.tables.records.OutboxRecord;
import dev.latchkey.jooq.shared.Kept;
import dev.latchkey.jooq.shared.Row;
import dev.latchkey.jooq.shared.Statements;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.UpdateSetFirstStep;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;

/** Events that wait in one table; each stream's last sequence is in another, whose row is the stream's lock. */
public final class JooqOutbox implements Outbox {
    private static final Kept MOVE_HEAD = Kept.of(dsl -> dsl.update(OUTBOX_HEAD)
            .set(OUTBOX_HEAD.SEQUENCE, OUTBOX_HEAD.SEQUENCE.plus(inline(1)))
            .where(OUTBOX_HEAD.STREAM.eq(value(OUTBOX_HEAD.STREAM))));

    private static final Kept HEAD = Kept.of(dsl ->
            dsl.select(OUTBOX_HEAD.SEQUENCE).from(OUTBOX_HEAD).where(OUTBOX_HEAD.STREAM.eq(value(OUTBOX_HEAD.STREAM))));

    private static final Kept BEGIN_STREAM =
            Kept.ifAbsent(dsl -> dsl.insertInto(OUTBOX_HEAD, OUTBOX_HEAD.STREAM, OUTBOX_HEAD.SEQUENCE)
                    .values(value(OUTBOX_HEAD.STREAM), value(OUTBOX_HEAD.SEQUENCE)));

    private static final Kept INSERT = Kept.of(
            dsl -> dsl.insertInto(OUTBOX, OutboxRows.OF_NEW).values(Lists.transform(OutboxRows.OF_NEW, Kept::value)));

    private static final Kept DUE = Kept.taking(JooqOutbox::due);

    private final Statements statements;
    private final Transactions transactions;

    public JooqOutbox(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
    }

    @Override
    public Event add(Ledger stream, LongFunction<Event> next) {
        return transactions.call(() -> {
            Event event = next.apply(nextSequence(stream));
            statements.run(INSERT, OutboxRows.values(event));
            return event;
        });
    }

    private long nextSequence(Ledger stream) {
        if (statements.run(MOVE_HEAD, stream.value()) == 0) {
            statements.add(BEGIN_STREAM, stream.value(), 0L);
            statements.run(MOVE_HEAD, stream.value());
        }
        return statements.one(HEAD, Row::big, stream.value()).orElseThrow();
    }

    @Override
    public ImmutableList<Waiting> claim(Instant now, Instant until, int limit) {
        return transactions.call(() -> statements.all(DUE, OutboxRows::waiting, now, limit).stream()
                .filter(due -> claimed(due, until))
                .map(due -> new Waiting(due.event(), State.CLAIMED, due.tries() + 1, until, due.cause()))
                .collect(ImmutableList.toImmutableList()));
    }

    private boolean claimed(Waiting due, Instant until) {
        return statements.run(update().set(OUTBOX.CLAIMED, true)
                        .set(OUTBOX.TRIES, due.tries() + 1)
                        .set(OUTBOX.DUE_AT, until)
                        .where(
                                OUTBOX.ID.eq(due.event().id().value()),
                                OUTBOX.DUE_AT.eq(Objects.requireNonNull(due.dueAt()))))
                == 1;
    }

    @Override
    public void delivered(EventId event) {
        statements.run(statements.dsl().deleteFrom(OUTBOX).where(OUTBOX.ID.eq(event.value())));
    }

    @Override
    public boolean failed(Waiting claimed, Instant dueAt, String cause) {
        return isStored(claimed, update().set(OUTBOX.DUE_AT, dueAt).set(OUTBOX.CAUSE, cause));
    }

    @Override
    public boolean givenUp(Waiting claimed, String cause) {
        return isStored(
                claimed,
                update().setNull(OUTBOX.DUE_AT).setNull(OUTBOX.WAITING_STREAM).set(OUTBOX.CAUSE, cause));
    }

    @Override
    public void release(Waiting claimed, Instant dueAt) {
        isStored(claimed, update().set(OUTBOX.DUE_AT, dueAt).set(OUTBOX.TRIES, claimed.tries() - 1));
    }

    private boolean isStored(Waiting claimed, UpdateSetMoreStep<OutboxRecord> change) {
        return statements.run(change.set(OUTBOX.CLAIMED, false)
                        .where(
                                OUTBOX.ID.eq(claimed.event().id().value()),
                                condition(OUTBOX.CLAIMED),
                                OUTBOX.DUE_AT.eq(Objects.requireNonNull(claimed.dueAt()))))
                == 1;
    }

    @Override
    public boolean retry(EventId event, Instant now) {
        return statements.run(anew(now)
                        .where(
                                OUTBOX.ID.eq(event.value()),
                                condition(OUTBOX.CLAIMED).not().or(OUTBOX.DUE_AT.le(now))))
                == 1;
    }

    @Override
    public int retryGivenUp(Instant now) {
        return statements.run(anew(now).where(OUTBOX.DUE_AT.isNull()));
    }

    private UpdateSetMoreStep<OutboxRecord> anew(Instant now) {
        return update().set(OUTBOX.WAITING_STREAM, OUTBOX.STREAM)
                .set(OUTBOX.CLAIMED, false)
                .set(OUTBOX.TRIES, 0)
                .set(OUTBOX.DUE_AT, now)
                .setNull(OUTBOX.CAUSE);
    }

    private UpdateSetFirstStep<OutboxRecord> update() {
        return statements.dsl().update(OUTBOX);
    }

    @Override
    public ImmutableList<Waiting> list(boolean givenUpOnly, @Nullable EventId after, int limit) {
        Condition wanted = givenUpOnly ? OUTBOX.DUE_AT.isNull() : noCondition();
        return statements.all(
                statements
                        .dsl()
                        .select(OutboxRows.FIELDS)
                        .from(OUTBOX)
                        .where(wanted, after == null ? noCondition() : OUTBOX.ID.gt(after.value()))
                        .orderBy(OUTBOX.ID)
                        .limit(limit),
                OutboxRows::waiting);
    }

    @Override
    public Backlog backlog() {
        return statements
                .one(statements.dsl().select(count(OUTBOX.DUE_AT), count()).from(OUTBOX), JooqOutbox::backlog)
                .orElseThrow();
    }

    private static Backlog backlog(Row row) throws SQLException {
        long waiting = row.big();
        return new Backlog(waiting, row.big() - waiting);
    }

    @Override
    public int purge(Instant happenedBefore, int limit) {
        return statements.purge(OUTBOX, OUTBOX.HAPPENED_AT.lt(happenedBefore), limit);
    }

    private static Select<?> due(DSLContext dsl) {
        dev.latchkey.jooq.generated.tables.Outbox earlier = OUTBOX.as("earlier");
        return dsl.select(OutboxRows.FIELDS)
                .from(OUTBOX)
                .where(
                        OUTBOX.DUE_AT.le(value(OUTBOX.DUE_AT)),
                        notExists(selectOne()
                                .from(earlier)
                                .where(
                                        earlier.WAITING_STREAM.eq(OUTBOX.WAITING_STREAM),
                                        earlier.SEQUENCE.lt(OUTBOX.SEQUENCE))))
                .orderBy(OUTBOX.DUE_AT, OUTBOX.ID)
                .limit(value(OUTBOX.TRIES));
    }
}
