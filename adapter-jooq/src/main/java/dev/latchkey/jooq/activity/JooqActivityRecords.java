package dev.latchkey.jooq.activity;

import static dev.latchkey.jooq.generated.Tables.ACTIVITY;
import static dev.latchkey.jooq.generated.Tables.ACTIVITY_HEAD;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.noCondition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.latchkey.application.activity.ActivityRecords;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Head;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.jooq.shared.Kept;
import dev.latchkey.jooq.shared.Statements;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Activity records in one table; each ledger's last one is in another, whose row is the ledger's lock. */
public final class JooqActivityRecords implements ActivityRecords {
    private static final Kept LOCK_HEAD = Kept.locking(dsl -> dsl.select(ACTIVITY_HEAD.SEQUENCE, ACTIVITY_HEAD.HASH)
            .from(ACTIVITY_HEAD)
            .where(ACTIVITY_HEAD.LEDGER.eq(value(ACTIVITY_HEAD.LEDGER))));

    private static final Kept BEGIN_LEDGER = Kept.ifAbsent(
            dsl -> dsl.insertInto(ACTIVITY_HEAD, ACTIVITY_HEAD.LEDGER, ACTIVITY_HEAD.SEQUENCE, ACTIVITY_HEAD.HASH)
                    .values(value(ACTIVITY_HEAD.LEDGER), value(ACTIVITY_HEAD.SEQUENCE), value(ACTIVITY_HEAD.HASH)));

    private static final Kept INSERT_RECORD = Kept.of(dsl ->
            dsl.insertInto(ACTIVITY, ActivityRows.FIELDS).values(Lists.transform(ActivityRows.FIELDS, Kept::value)));

    private static final Kept MOVE_HEAD = Kept.of(dsl -> dsl.update(ACTIVITY_HEAD)
            .set(ACTIVITY_HEAD.SEQUENCE, value(ACTIVITY_HEAD.SEQUENCE))
            .set(ACTIVITY_HEAD.HASH, value(ACTIVITY_HEAD.HASH))
            .where(ACTIVITY_HEAD.LEDGER.eq(value(ACTIVITY_HEAD.LEDGER))));

    private final Statements statements;
    private final Transactions transactions;

    public JooqActivityRecords(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
    }

    @Override
    public ActivityRecord append(Ledger ledger, Function<Head, ActivityRecord> next) {
        return transactions.call(() -> {
            ActivityRecord record = next.apply(lockedHead(ledger));
            statements.run(INSERT_RECORD, ActivityRows.values(record));
            statements.run(MOVE_HEAD, record.sequence(), record.hash(), ledger.value());
            return record;
        });
    }

    private Head lockedHead(Ledger ledger) {
        return locked(ledger).or(() -> begun(ledger)).orElseThrow();
    }

    private Optional<Head> locked(Ledger ledger) {
        return statements.one(LOCK_HEAD, ActivityRows::head, ledger.value());
    }

    private Optional<Head> begun(Ledger ledger) {
        statements.add(BEGIN_LEDGER, ledger.value(), Head.EMPTY.sequence(), Head.EMPTY.hash());
        return locked(ledger);
    }

    @Override
    public Head head(Ledger ledger) {
        return statements
                .one(
                        statements
                                .dsl()
                                .select(ACTIVITY_HEAD.SEQUENCE, ACTIVITY_HEAD.HASH)
                                .from(ACTIVITY_HEAD)
                                .where(ACTIVITY_HEAD.LEDGER.eq(ledger.value())),
                        ActivityRows::head)
                .orElse(Head.EMPTY);
    }

    @Override
    public ImmutableList<ActivityRecord> after(Ledger ledger, long sequence, int limit) {
        return statements.all(
                statements
                        .dsl()
                        .select(ActivityRows.FIELDS)
                        .from(ACTIVITY)
                        .where(ACTIVITY.LEDGER.eq(ledger.value()), ACTIVITY.SEQUENCE.gt(sequence))
                        .orderBy(ACTIVITY.LEDGER, ACTIVITY.SEQUENCE)
                        .limit(limit),
                ActivityRows::record);
    }

    @Override
    public ImmutableList<ActivityRecord> newest(Filter filter, @Nullable Position before, int limit) {
        return statements.all(
                statements
                        .dsl()
                        .select(ActivityRows.FIELDS)
                        .from(ACTIVITY)
                        .where(passes(filter), before == null ? noCondition() : isBefore(before))
                        // H2 reads in the order of the index only if the order begins as the index does
                        .orderBy(
                                filter.account() == null ? ACTIVITY.ACTOR_ID : ACTIVITY.ACCOUNT_ID,
                                ACTIVITY.HAPPENED_AT.desc(),
                                ACTIVITY.LEDGER.desc(),
                                ACTIVITY.SEQUENCE.desc())
                        .limit(limit),
                ActivityRows::record);
    }

    private static Condition passes(Filter filter) {
        if (filter.account() == null && filter.actor() == null) {
            throw new IllegalArgumentException("neither an account nor an actor is named");
        }
        Condition all = noCondition();
        all = filter.account() == null
                ? all
                : all.and(ACTIVITY.ACCOUNT_ID.eq(filter.account().value()));
        all = filter.actor() == null
                ? all
                : all.and(ACTIVITY.ACTOR_ID.eq(filter.actor().value()));
        all = filter.act() == null ? all : all.and(ACTIVITY.ACT.eq(filter.act().name()));
        all = filter.outcome() == null
                ? all
                : all.and(ACTIVITY.OUTCOME.eq(filter.outcome().name()));
        all = filter.from() == null ? all : all.and(ACTIVITY.HAPPENED_AT.ge(filter.from()));
        return filter.until() == null ? all : all.and(ACTIVITY.HAPPENED_AT.lt(filter.until()));
    }

    private static Condition isBefore(Position position) {
        Condition sameMoment = ACTIVITY.LEDGER
                .lt(position.ledger().value())
                .or(ACTIVITY.LEDGER.eq(position.ledger().value()).and(ACTIVITY.SEQUENCE.lt(position.sequence())));
        return ACTIVITY.HAPPENED_AT
                .le(position.at())
                .and(ACTIVITY.HAPPENED_AT.lt(position.at()).or(sameMoment));
    }
}
