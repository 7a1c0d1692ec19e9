package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableSortedMap;
import dev.latchkey.application.account.Accounts;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.account.StateDates;
import dev.latchkey.domain.shared.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

final class InMemoryAccounts implements Accounts {
    private final InMemoryTransactions transactions;
    private final Rows<AccountId, Account> accounts;
    private final Rows<AccountId, ImmutableSortedMap<Instant, StateChange>> changes;

    InMemoryAccounts(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.accounts = new Rows<>(transactions);
        this.changes = new Rows<>(transactions);
    }

    @Override
    public boolean add(Account account) {
        return transactions.call(() -> accounts.add(account.id(), account));
    }

    @Override
    public Optional<Account> find(AccountId account, Instant at) {
        return transactions.call(() -> accounts.find(account).map(stored -> asOf(at, stored)));
    }

    @Override
    public boolean lock(AccountId account) {
        return transactions.call(() -> {
            accounts.lock(account);
            return accounts.find(account).isPresent();
        });
    }

    @Override
    public boolean replace(Account edited) {
        return transactions.call(() -> {
            accounts.lock(edited.id());
            Optional<Account> before =
                    accounts.find(edited.id()).filter(stored -> stored.version() == edited.version() - 1);
            before.ifPresent(stored -> accounts.put(stored.id(), edited(stored, edited)));
            return before.isPresent();
        });
    }

    @Override
    public void record(AccountId account, StateChange change) {
        transactions.run(() -> {
            changes.lock(account);
            Map<Instant, StateChange> all = new TreeMap<>(changesOf(account));
            all.put(change.since(), change);
            changes.put(account, ImmutableSortedMap.copyOf(all));
        });
    }

    private NavigableMap<Instant, StateChange> changesOf(AccountId account) {
        return changes.find(account).orElse(ImmutableSortedMap.of());
    }

    private Account asOf(Instant at, Account stored) {
        Map.Entry<Instant, StateChange> latest = changesOf(stored.id()).floorEntry(at);
        StateDates states = new StateDates(stored.states().trialUntil(), latest == null ? null : latest.getValue());
        return new Account(
                stored.id(),
                stored.profile(),
                states,
                stored.demandsSecondFactor(),
                stored.createdAt(),
                stored.version());
    }

    private static Account edited(Account stored, Account edited) {
        return new Account(
                stored.id(),
                edited.profile(),
                stored.states(),
                edited.demandsSecondFactor(),
                stored.createdAt(),
                edited.version());
    }
}
