package dev.latchkey.jooq.username;

import static dev.latchkey.jooq.generated.Tables.SECOND_FACTOR;
import static dev.latchkey.jooq.generated.Tables.SECOND_FACTOR_BEGUN;
import static dev.latchkey.jooq.generated.Tables.USERNAME;
import static dev.latchkey.jooq.shared.Kept.value;

import dev.latchkey.application.shared.Transactions;
import dev.latchkey.application.username.SecondFactors;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Enrolment;
import dev.latchkey.domain.username.SecondFactor;
import dev.latchkey.jooq.shared.Kept;
import dev.latchkey.jooq.shared.Statements;
import java.time.Instant;
import java.util.Optional;

/** Second factors in tables of their own; that there is one stands in the table of usernames too, for the facts. */
public final class JooqSecondFactors implements SecondFactors {
    private static final Kept FIND = Kept.of(dsl -> dsl.select(SecondFactorRows.FIELDS)
            .from(SECOND_FACTOR)
            .where(SECOND_FACTOR.USERNAME_ID.eq(value(SECOND_FACTOR.USERNAME_ID))));

    private final Statements statements;
    private final Transactions transactions;

    public JooqSecondFactors(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
    }

    @Override
    public Optional<SecondFactor> find(UsernameId username) {
        return statements.one(FIND, SecondFactorRows::factor, username.value());
    }

    @Override
    public void turnOn(SecondFactor factor) {
        transactions.run(() -> {
            mark(factor.username(), true);
            remove(factor.username());
            statements.run(statements
                    .dsl()
                    .insertInto(SECOND_FACTOR)
                    .set(SECOND_FACTOR.USERNAME_ID, factor.username().value())
                    .set(SECOND_FACTOR.KEY_ID, factor.secret().keyId())
                    .set(SECOND_FACTOR.CIPHER, factor.secret().cipher())
                    .set(SECOND_FACTOR.SINCE, factor.since())
                    .set(SECOND_FACTOR.LAST_STEP, factor.lastStep()));
        });
    }

    @Override
    public void turnOff(UsernameId username) {
        transactions.run(() -> {
            mark(username, false);
            remove(username);
        });
    }

    /** Touches the username's row first, so that whoever turns one on or off waits for whoever does so too. */
    private void mark(UsernameId username, boolean on) {
        statements.run(statements
                .dsl()
                .update(USERNAME)
                .set(USERNAME.SECOND_FACTOR, on)
                .where(USERNAME.ID.eq(username.value())));
    }

    private void remove(UsernameId username) {
        statements.run(
                statements.dsl().deleteFrom(SECOND_FACTOR).where(SECOND_FACTOR.USERNAME_ID.eq(username.value())));
    }

    @Override
    public boolean use(SecondFactor factor, long step) {
        return statements.run(statements
                        .dsl()
                        .update(SECOND_FACTOR)
                        .set(SECOND_FACTOR.LAST_STEP, step)
                        .where(
                                SECOND_FACTOR.USERNAME_ID.eq(factor.username().value()),
                                SECOND_FACTOR.CIPHER.eq(factor.secret().cipher()),
                                SECOND_FACTOR.LAST_STEP.lt(step)))
                == 1;
    }

    @Override
    public void begin(Enrolment enrolment) {
        transactions.run(() -> {
            boolean kept = false;
            // what was begun before may be purged between the two
            while (!kept) {
                kept = added(enrolment) || replaced(enrolment);
            }
        });
    }

    private boolean added(Enrolment enrolment) {
        return statements.add(statements
                .dsl()
                .insertInto(SECOND_FACTOR_BEGUN)
                .set(SECOND_FACTOR_BEGUN.USERNAME_ID, enrolment.username().value())
                .set(SECOND_FACTOR_BEGUN.KEY_ID, enrolment.secret().keyId())
                .set(SECOND_FACTOR_BEGUN.CIPHER, enrolment.secret().cipher())
                .set(SECOND_FACTOR_BEGUN.BEGUN_AT, enrolment.begunAt()));
    }

    private boolean replaced(Enrolment enrolment) {
        return statements.run(statements
                        .dsl()
                        .update(SECOND_FACTOR_BEGUN)
                        .set(SECOND_FACTOR_BEGUN.KEY_ID, enrolment.secret().keyId())
                        .set(SECOND_FACTOR_BEGUN.CIPHER, enrolment.secret().cipher())
                        .set(SECOND_FACTOR_BEGUN.BEGUN_AT, enrolment.begunAt())
                        .where(SECOND_FACTOR_BEGUN.USERNAME_ID.eq(
                                enrolment.username().value())))
                == 1;
    }

    @Override
    public Optional<Enrolment> begun(UsernameId username) {
        return statements.one(
                statements
                        .dsl()
                        .select(SecondFactorRows.BEGUN_FIELDS)
                        .from(SECOND_FACTOR_BEGUN)
                        .where(SECOND_FACTOR_BEGUN.USERNAME_ID.eq(username.value())),
                SecondFactorRows::enrolment);
    }

    @Override
    public boolean drop(Enrolment enrolment) {
        return statements.run(statements
                        .dsl()
                        .deleteFrom(SECOND_FACTOR_BEGUN)
                        .where(
                                SECOND_FACTOR_BEGUN.USERNAME_ID.eq(
                                        enrolment.username().value()),
                                SECOND_FACTOR_BEGUN.CIPHER.eq(enrolment.secret().cipher())))
                == 1;
    }

    @Override
    public int purge(Instant begunBefore, int limit) {
        return statements.purge(SECOND_FACTOR_BEGUN, SECOND_FACTOR_BEGUN.BEGUN_AT.lt(begunBefore), limit);
    }
}
