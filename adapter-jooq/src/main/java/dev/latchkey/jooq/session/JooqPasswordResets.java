package dev.latchkey.jooq.session;

import static dev.latchkey.jooq.generated.Tables.PASSWORD_RESET;

import dev.latchkey.application.session.PasswordResets;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.shared.ResetId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.PasswordReset;
import dev.latchkey.jooq.shared.Row;
import dev.latchkey.jooq.shared.Statements;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Resets in a table; a row stays for a while when its reset is over, to be counted. */
public final class JooqPasswordResets implements PasswordResets {
    private final Statements statements;
    private final Transactions transactions;

    public JooqPasswordResets(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
    }

    @Override
    public void add(PasswordReset reset) {
        transactions.run(() -> {
            end(reset.username(), reset.askedAt());
            statements.run(statements
                    .dsl()
                    .insertInto(PASSWORD_RESET)
                    .set(PASSWORD_RESET.ID, reset.id().value())
                    .set(PASSWORD_RESET.USERNAME_ID, reset.username().value())
                    .set(PASSWORD_RESET.ASKED_AT, reset.askedAt())
                    .set(PASSWORD_RESET.SECRET_HASH, reset.secretHash())
                    .set(PASSWORD_RESET.OVER_AT, reset.overAt())
                    .set(
                            PASSWORD_RESET.LIVE_USERNAME_ID,
                            reset.overAt() == null ? reset.username().value() : null));
        });
    }

    @Override
    public Optional<PasswordReset> find(ResetId reset) {
        return one(PASSWORD_RESET.ID.eq(reset.value()));
    }

    @Override
    public Optional<PasswordReset> find(String secretHash) {
        return one(PASSWORD_RESET.SECRET_HASH.eq(secretHash));
    }

    private Optional<PasswordReset> one(Condition which) {
        return statements.one(
                statements
                        .dsl()
                        .select(PasswordResetRows.FIELDS)
                        .from(PASSWORD_RESET)
                        .where(which),
                PasswordResetRows::reset);
    }

    @Override
    public int askedAfter(UsernameId username, Instant moment) {
        return statements
                .all(
                        statements
                                .dsl()
                                .select(PASSWORD_RESET.ID)
                                .from(PASSWORD_RESET)
                                .where(
                                        PASSWORD_RESET.USERNAME_ID.eq(username.value()),
                                        PASSWORD_RESET.ASKED_AT.gt(moment)),
                        Row::uuid)
                .size();
    }

    @Override
    public boolean mint(ResetId reset, String secretHash, Instant at) {
        return statements.run(statements
                        .dsl()
                        .update(PASSWORD_RESET)
                        .set(PASSWORD_RESET.SECRET_HASH, secretHash)
                        .where(PASSWORD_RESET.ID.eq(reset.value()), livesAt(at)))
                == 1;
    }

    @Override
    public boolean use(String secretHash, Instant at) {
        return end(PASSWORD_RESET.SECRET_HASH.eq(secretHash).and(livesAt(at)), at) == 1;
    }

    @Override
    public void end(UsernameId username, Instant at) {
        end(PASSWORD_RESET.LIVE_USERNAME_ID.eq(username.value()), at);
    }

    private int end(Condition which, Instant at) {
        return statements.run(statements
                .dsl()
                .update(PASSWORD_RESET)
                .set(PASSWORD_RESET.OVER_AT, at)
                .set(PASSWORD_RESET.LIVE_USERNAME_ID, DSL.val((UUID) null, PASSWORD_RESET.LIVE_USERNAME_ID))
                .where(which));
    }

    @Override
    public int purge(Instant askedBefore, int limit) {
        return statements.purge(PASSWORD_RESET, PASSWORD_RESET.ASKED_AT.lt(askedBefore), limit);
    }

    private static Condition livesAt(Instant at) {
        return PASSWORD_RESET.OVER_AT.isNull().and(PASSWORD_RESET.ASKED_AT.gt(at.minus(PasswordReset.LIFETIME)));
    }
}
