package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.link.JoinTickets;
import dev.latchkey.domain.link.JoinTicket;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class InMemoryJoinTickets implements JoinTickets {
    private final InMemoryTransactions transactions;
    private final Rows<String, JoinTicket> tickets;
    private final Rows<String, ImmutableSet<AccountId>> lapsed;

    InMemoryJoinTickets(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.tickets = new Rows<>(transactions);
        this.lapsed = new Rows<>(transactions);
    }

    @Override
    public void add(JoinTicket ticket) {
        transactions.run(() -> tickets.put(ticket.secretHash(), ticket));
    }

    @Override
    public Optional<JoinTicket> find(String secretHash) {
        return transactions.call(() -> tickets.find(secretHash));
    }

    @Override
    public boolean spend(String secretHash, UsernameId finder, Instant now) {
        return transactions.call(() -> {
            Optional<JoinTicket> good = tickets.find(secretHash).filter(ticket -> ticket.redeemableBy(finder, now));
            good.ifPresent(ticket -> tickets.put(secretHash, spent(ticket, now)));
            return good.isPresent();
        });
    }

    @Override
    public int spendAll(UsernameId finder, Instant now) {
        return transactions.call(() -> {
            List<JoinTicket> unspent = tickets.all()
                    .filter(ticket -> ticket.spentAt() == null
                            && ticket.parties().finder().equals(finder))
                    .toList();
            unspent.forEach(ticket -> tickets.put(ticket.secretHash(), spent(ticket, now)));
            return unspent.size();
        });
    }

    @Override
    public void lapse(UsernameId presented, AccountId account) {
        transactions.run(() -> tickets.all()
                .filter(ticket -> ticket.parties().presented().equals(presented)
                        && ticket.accounts().contains(account))
                .toList()
                .forEach(ticket -> lapse(ticket, account)));
    }

    private void lapse(JoinTicket ticket, AccountId account) {
        ImmutableSet<AccountId> left = ticket.accounts().stream()
                .filter(shown -> !shown.equals(account))
                .collect(ImmutableSet.toImmutableSet());
        tickets.put(
                ticket.secretHash(),
                new JoinTicket(
                        ticket.id(), ticket.secretHash(), ticket.parties(), left, ticket.madeAt(), ticket.spentAt()));
        lapsed.put(
                ticket.secretHash(),
                ImmutableSet.<AccountId>builder()
                        .addAll(lapsed(ticket.secretHash()))
                        .add(account)
                        .build());
    }

    @Override
    public ImmutableSet<AccountId> lapsed(String secretHash) {
        return transactions.call(() -> lapsed.find(secretHash).orElse(ImmutableSet.of()));
    }

    @Override
    public int purge(Instant madeBefore, int limit) {
        return transactions.call(() -> tickets.remove(ticket -> ticket.madeAt().isBefore(madeBefore), limit));
    }

    private static JoinTicket spent(JoinTicket ticket, Instant now) {
        return new JoinTicket(
                ticket.id(), ticket.secretHash(), ticket.parties(), ticket.accounts(), ticket.madeAt(), now);
    }
}
