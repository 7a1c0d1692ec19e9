package dev.latchkey.jooq.account;

import static dev.latchkey.jooq.generated.Tables.ACCOUNT;
import static dev.latchkey.jooq.generated.Tables.ACCOUNT_STATE;
import static dev.latchkey.jooq.shared.Kept.value;

import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.jooq.shared.Kept;
import dev.latchkey.jooq.shared.Statements;
import java.time.Instant;
import java.util.Optional;

/** Accounts in one table, the changes of their states in another. */
public final class JooqAccounts implements Accounts {
    private static final Kept FIND = Kept.of(dsl -> dsl.select(AccountRows.FIELDS)
            .from(ACCOUNT)
            .leftJoin(ACCOUNT_STATE)
            .on(StateRows.inForce(ACCOUNT.ID, value(ACCOUNT_STATE.SINCE)))
            .where(ACCOUNT.ID.eq(value(ACCOUNT.ID))));

    private static final Kept LOCK =
            Kept.locking(dsl -> dsl.select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.ID.eq(value(ACCOUNT.ID))));

    private final Statements statements;
    private final Transactions transactions;

    public JooqAccounts(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
    }

    @Override
    public boolean add(Account account) {
        return statements.add(statements
                .dsl()
                .insertInto(ACCOUNT)
                .set(AccountColumns.edited(account))
                .set(ACCOUNT.ID, account.id().value())
                .set(ACCOUNT.TRIAL_UNTIL, account.states().trialUntil())
                .set(ACCOUNT.CREATED_AT, account.createdAt()));
    }

    @Override
    public Optional<Account> find(AccountId account, Instant at) {
        return statements.one(FIND, AccountRows::account, at, account.value());
    }

    @Override
    public boolean lock(AccountId account) {
        return statements.one(LOCK, row -> true, account.value()).isPresent();
    }

    @Override
    public boolean replace(Account edited) {
        return statements.run(statements
                        .dsl()
                        .update(ACCOUNT)
                        .set(AccountColumns.edited(edited))
                        .where(ACCOUNT.ID.eq(edited.id().value()), ACCOUNT.VERSION.eq(edited.version() - 1)))
                == 1;
    }

    @Override
    public void record(AccountId account, StateChange change) {
        transactions.run(() -> {
            boolean added = statements.add(statements
                    .dsl()
                    .insertInto(ACCOUNT_STATE)
                    .set(ACCOUNT_STATE.ACCOUNT_ID, account.value())
                    .set(ACCOUNT_STATE.SINCE, change.since())
                    .set(ACCOUNT_STATE.STATE, change.state().name()));
            if (!added) {
                statements.run(statements
                        .dsl()
                        .update(ACCOUNT_STATE)
                        .set(ACCOUNT_STATE.STATE, change.state().name())
                        .where(ACCOUNT_STATE.ACCOUNT_ID.eq(account.value()), ACCOUNT_STATE.SINCE.eq(change.since())));
            }
        });
    }
}
