package dev.latchkey.jooq.secret;

import static dev.latchkey.jooq.generated.Tables.ATTEMPT;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.secret.Attempts;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.jooq.shared.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;

/** Counts of attempts, a row for each key; who counts is decided by one conditional update. */
public final class JooqAttempts implements Attempts {
    private final Statements statements;
    private final Transactions transactions;

    public JooqAttempts(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
    }

    @Override
    public Reservation reserve(String key, Pace pace, Instant now) {
        return counted(key, pace, now, ATTEMPT.NOT_BEFORE.le(now));
    }

    @Override
    public Reservation count(String key, Pace pace, Instant now) {
        return counted(key, pace, now, noCondition());
    }

    private Reservation counted(String key, Pace pace, Instant now, Condition due) {
        return transactions.call(() -> {
            Optional<Reservation> found = Optional.empty();
            // again only if the row was forgotten or purged between two statements
            while (found.isEmpty()) {
                begin(key, now);
                boolean granted = update(key, pace, now, due);
                found = read(key, granted);
            }
            return found.get();
        });
    }

    private void begin(String key, Instant now) {
        statements.add(statements
                .dsl()
                .insertInto(ATTEMPT)
                .set(ATTEMPT.ATTEMPT_KEY, key)
                .set(ATTEMPT.FAILURES, 0)
                .set(ATTEMPT.SINCE, now)
                .set(ATTEMPT.NOT_BEFORE, Instant.EPOCH));
    }

    private boolean update(String key, Pace pace, Instant now, Condition due) {
        Condition over = ATTEMPT.SINCE.le(now.minus(pace.window()));
        return statements.run(statements
                        .dsl()
                        .update(ATTEMPT)
                        .set(ATTEMPT.FAILURES, when(over, 1).otherwise(ATTEMPT.FAILURES.plus(1)))
                        .set(ATTEMPT.SINCE, when(over, val(now, ATTEMPT.SINCE)).otherwise(ATTEMPT.SINCE))
                        .set(ATTEMPT.NOT_BEFORE, greatest(ATTEMPT.NOT_BEFORE, next(over, pace, now)))
                        .where(ATTEMPT.ATTEMPT_KEY.eq(key), due))
                == 1;
    }

    /** When the next attempt may be, after one more than are counted: a case for each different delay. */
    private static Field<Instant> next(Condition over, Pace pace, Instant now) {
        ImmutableList<Duration> delays = pace.delays();
        CaseConditionStep<Instant> next = when(over, moment(now.plus(delays.get(0))));
        for (int i = 0; i < delays.size() - 1; i++) {
            if (!delays.get(i).equals(delays.get(i + 1))) {
                next = next.when(ATTEMPT.FAILURES.le(i), moment(now.plus(delays.get(i))));
            }
        }
        return next.otherwise(moment(now.plus(delays.get(delays.size() - 1))));
    }

    private static Field<Instant> moment(Instant moment) {
        return val(moment, ATTEMPT.NOT_BEFORE);
    }

    private Optional<Reservation> read(String key, boolean granted) {
        return statements.one(
                statements
                        .dsl()
                        .select(ATTEMPT.FAILURES, ATTEMPT.NOT_BEFORE)
                        .from(ATTEMPT)
                        .where(ATTEMPT.ATTEMPT_KEY.eq(key)),
                row -> new Reservation(granted, row.whole(), row.instant()));
    }

    @Override
    public Instant notBefore(String key) {
        return read(key, true).map(Reservation::notBefore).orElse(Instant.EPOCH);
    }

    @Override
    public void forget(String key) {
        statements.run(statements.dsl().deleteFrom(ATTEMPT).where(ATTEMPT.ATTEMPT_KEY.eq(key)));
    }

    @Override
    public void giveBack(String key) {
        statements.run(statements
                .dsl()
                .update(ATTEMPT)
                .set(ATTEMPT.FAILURES, greatest(ATTEMPT.FAILURES.minus(1), val(0)))
                .set(ATTEMPT.NOT_BEFORE, Instant.EPOCH)
                .where(ATTEMPT.ATTEMPT_KEY.eq(key)));
    }

    @Override
    public int purge(Instant idleBefore, int limit) {
        return statements.purge(ATTEMPT, ATTEMPT.NOT_BEFORE.lt(idleBefore).and(ATTEMPT.SINCE.lt(idleBefore)), limit);
    }
}
