package dev.latchkey.jooq.link;

import static dev.latchkey.jooq.generated.Tables.JOIN_TICKET;
import static dev.latchkey.jooq.generated.Tables.JOIN_TICKET_ACCOUNT;
import static org.jooq.impl.DSL.select;

import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.link.JoinTickets;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.link.JoinTicket;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.jooq.shared.Row;
import dev.latchkey.jooq.shared.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.InsertValuesStep2;

/** Join tickets in one table, the accounts each shows in another. */
public final class JooqJoinTickets implements JoinTickets {
    private final Statements statements;
    private final Transactions transactions;

    public JooqJoinTickets(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
    }

    @Override
    public void add(JoinTicket ticket) {
        transactions.run(() -> {
            statements.run(statements
                    .dsl()
                    .insertInto(JOIN_TICKET)
                    .set(JOIN_TICKET.SECRET_HASH, ticket.secretHash())
                    .set(JOIN_TICKET.ID, ticket.id().value())
                    .set(JOIN_TICKET.FINDER_ID, ticket.parties().finder().value())
                    .set(JOIN_TICKET.PRESENTED_ID, ticket.parties().presented().value())
                    .set(JOIN_TICKET.PASSWORD_SET_AT, ticket.parties().passwordSetAt())
                    .set(JOIN_TICKET.MADE_AT, ticket.madeAt())
                    .set(JOIN_TICKET.SPENT_AT, ticket.spentAt()));
            InsertValuesStep2<?, String, Integer> accounts = statements
                    .dsl()
                    .insertInto(JOIN_TICKET_ACCOUNT, JOIN_TICKET_ACCOUNT.SECRET_HASH, JOIN_TICKET_ACCOUNT.ACCOUNT_ID);
            for (AccountId account : ticket.accounts()) {
                accounts = accounts.values(ticket.secretHash(), account.value());
            }
            if (!ticket.accounts().isEmpty()) {
                statements.run(accounts);
            }
        });
    }

    /** On one connection: a thread that held one and waited for another could starve with others doing the same. */
    @Override
    public Optional<JoinTicket> find(String secretHash) {
        return transactions.call(() -> {
            ImmutableSet<AccountId> accounts = accounts(secretHash, false);
            return statements.one(
                    statements
                            .dsl()
                            .select(JoinTicketRows.FIELDS)
                            .from(JOIN_TICKET)
                            .where(JOIN_TICKET.SECRET_HASH.eq(secretHash)),
                    row -> JoinTicketRows.ticket(row, accounts));
        });
    }

    private ImmutableSet<AccountId> accounts(String secretHash, boolean lapsed) {
        return ImmutableSet.copyOf(statements.all(
                statements
                        .dsl()
                        .select(JOIN_TICKET_ACCOUNT.ACCOUNT_ID)
                        .from(JOIN_TICKET_ACCOUNT)
                        .where(JOIN_TICKET_ACCOUNT.SECRET_HASH.eq(secretHash), JOIN_TICKET_ACCOUNT.LAPSED.eq(lapsed))
                        .orderBy(JOIN_TICKET_ACCOUNT.ACCOUNT_ID),
                row -> new AccountId(row.whole())));
    }

    @Override
    public boolean spend(String secretHash, UsernameId finder, Instant now) {
        return statements.run(statements
                        .dsl()
                        .update(JOIN_TICKET)
                        .set(JOIN_TICKET.SPENT_AT, now)
                        .where(
                                JOIN_TICKET.SECRET_HASH.eq(secretHash),
                                JOIN_TICKET.FINDER_ID.eq(finder.value()),
                                JOIN_TICKET.SPENT_AT.isNull(),
                                JOIN_TICKET.MADE_AT.gt(now.minus(JoinTicket.LIFETIME))))
                == 1;
    }

    @Override
    public int spendAll(UsernameId finder, Instant now) {
        return statements.run(statements
                .dsl()
                .update(JOIN_TICKET)
                .set(JOIN_TICKET.SPENT_AT, now)
                .where(JOIN_TICKET.FINDER_ID.eq(finder.value()), JOIN_TICKET.SPENT_AT.isNull()));
    }

    @Override
    public void lapse(UsernameId presented, AccountId account) {
        statements.run(statements
                .dsl()
                .update(JOIN_TICKET_ACCOUNT)
                .set(JOIN_TICKET_ACCOUNT.LAPSED, true)
                .where(
                        JOIN_TICKET_ACCOUNT.ACCOUNT_ID.eq(account.value()),
                        JOIN_TICKET_ACCOUNT.SECRET_HASH.in(select(JOIN_TICKET.SECRET_HASH)
                                .from(JOIN_TICKET)
                                .where(JOIN_TICKET.PRESENTED_ID.eq(presented.value())))));
    }

    @Override
    public ImmutableSet<AccountId> lapsed(String secretHash) {
        return accounts(secretHash, true);
    }

    @Override
    public int purge(Instant madeBefore, int limit) {
        return transactions.call(() -> {
            List<String> over = statements.all(
                    statements
                            .dsl()
                            .select(JOIN_TICKET.SECRET_HASH)
                            .from(JOIN_TICKET)
                            .where(JOIN_TICKET.MADE_AT.lt(madeBefore))
                            .limit(limit),
                    Row::text);
            statements.run(
                    statements.dsl().deleteFrom(JOIN_TICKET_ACCOUNT).where(JOIN_TICKET_ACCOUNT.SECRET_HASH.in(over)));
            return statements.run(statements.dsl().deleteFrom(JOIN_TICKET).where(JOIN_TICKET.SECRET_HASH.in(over)));
        });
    }
}
