package dev.latchkey.jooq.shared;

import static dev.latchkey.jooq.generated.Tables.REPLAY;

import dev.latchkey.application.shared.Replays;
import dev.latchkey.application.shared.Transactions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;

/** Requests that carry a key in a table; a request is known by its key and the moment it began. */
public final class JooqReplays implements Replays {
    private final Statements statements;
    private final Transactions transactions;

    public JooqReplays(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
    }

    @Override
    public Optional<Replay> begin(Replay running) {
        return transactions.call(() -> {
            Optional<Replay> earlier = Optional.empty();
            // again only if the earlier one was forgotten between two statements
            while (earlier.isEmpty() && !added(running)) {
                earlier = find(running.key());
            }
            return earlier;
        });
    }

    private boolean added(Replay running) {
        return statements.add(statements
                .dsl()
                .insertInto(REPLAY)
                .set(REPLAY.REPLAY_KEY, running.key())
                .set(REPLAY.BODY_HASH, running.bodyHash())
                .set(REPLAY.BEGAN_AT, running.beganAt())
                .set(REPLAY.DONE, running.done())
                .set(REPLAY.ANSWER, running.answer()));
    }

    @Override
    public boolean takeOver(Replay earlier, Replay running) {
        return statements.run(statements
                        .dsl()
                        .update(REPLAY)
                        .set(REPLAY.BODY_HASH, running.bodyHash())
                        .set(REPLAY.BEGAN_AT, running.beganAt())
                        .set(REPLAY.DONE, running.done())
                        .set(REPLAY.ANSWER, running.answer())
                        .where(is(earlier), REPLAY.DONE.eq(earlier.done())))
                == 1;
    }

    @Override
    public boolean done(Replay running) {
        return statements.run(
                        statements.dsl().update(REPLAY).set(REPLAY.DONE, true).where(is(running)))
                == 1;
    }

    @Override
    public void answered(Replay running, String answer) {
        statements.run(
                statements.dsl().update(REPLAY).set(REPLAY.ANSWER, answer).where(is(running)));
    }

    @Override
    public void forget(Replay running) {
        statements.run(statements.dsl().deleteFrom(REPLAY).where(is(running), REPLAY.DONE.eq(false)));
    }

    @Override
    public int purge(Instant beganBefore, int limit) {
        return statements.purge(REPLAY, REPLAY.BEGAN_AT.lt(beganBefore), limit);
    }

    private Optional<Replay> find(String key) {
        return statements.one(
                statements
                        .dsl()
                        .select(REPLAY.REPLAY_KEY, REPLAY.BODY_HASH, REPLAY.BEGAN_AT, REPLAY.DONE, REPLAY.ANSWER)
                        .from(REPLAY)
                        .where(REPLAY.REPLAY_KEY.eq(key)),
                JooqReplays::read);
    }

    private static Replay read(Row row) throws SQLException {
        return new Replay(row.text(), row.text(), row.instant(), row.yes(), row.textOrNull());
    }

    private static Condition is(Replay replay) {
        return REPLAY.REPLAY_KEY.eq(replay.key()).and(REPLAY.BEGAN_AT.eq(replay.beganAt()));
    }
}
