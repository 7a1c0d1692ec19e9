package dev.latchkey.jooq.username;

import static dev.latchkey.jooq.generated.Tables.RECOVERY_CODE;
import static dev.latchkey.jooq.shared.Kept.value;

import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.application.username.RecoveryCodes;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.jooq.shared.Kept;
import dev.latchkey.jooq.shared.Row;
import dev.latchkey.jooq.shared.Statements;
import java.util.UUID;
import org.jooq.InsertValuesStep2;
import org.jooq.impl.DSL;

/** A row for each code that is left: using one up takes its row away. */
public final class JooqRecoveryCodes implements RecoveryCodes {
    private static final Kept HAS = Kept.of(dsl -> dsl.select(RECOVERY_CODE.CODE_HASH)
            .from(RECOVERY_CODE)
            .where(
                    RECOVERY_CODE.USERNAME_ID.eq(value(RECOVERY_CODE.USERNAME_ID)),
                    RECOVERY_CODE.CODE_HASH.eq(value(RECOVERY_CODE.CODE_HASH))));

    private final Statements statements;
    private final Transactions transactions;

    public JooqRecoveryCodes(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
    }

    @Override
    public void replace(UsernameId username, ImmutableSet<String> hashes) {
        transactions.run(() -> {
            statements.run(
                    statements.dsl().deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.USERNAME_ID.eq(username.value())));
            InsertValuesStep2<?, UUID, String> rows =
                    statements.dsl().insertInto(RECOVERY_CODE, RECOVERY_CODE.USERNAME_ID, RECOVERY_CODE.CODE_HASH);
            for (String hash : hashes) {
                rows = rows.values(username.value(), hash);
            }
            if (!hashes.isEmpty()) {
                statements.run(rows);
            }
        });
    }

    @Override
    public boolean has(UsernameId username, String hash) {
        return statements.one(HAS, row -> true, username.value(), hash).isPresent();
    }

    @Override
    public boolean use(UsernameId username, String hash) {
        return statements.run(statements
                        .dsl()
                        .deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.USERNAME_ID.eq(username.value()), RECOVERY_CODE.CODE_HASH.eq(hash)))
                == 1;
    }

    @Override
    public int left(UsernameId username) {
        return statements
                .one(
                        statements
                                .dsl()
                                .select(DSL.count())
                                .from(RECOVERY_CODE)
                                .where(RECOVERY_CODE.USERNAME_ID.eq(username.value())),
                        Row::whole)
                .orElse(0);
    }
}
