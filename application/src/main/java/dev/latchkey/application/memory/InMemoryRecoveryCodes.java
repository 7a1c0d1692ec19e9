package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.latchkey.application.username.RecoveryCodes;
import dev.latchkey.domain.shared.UsernameId;

final class InMemoryRecoveryCodes implements RecoveryCodes {
    private final InMemoryTransactions transactions;
    private final Rows<UsernameId, ImmutableSet<String>> hashes;

    InMemoryRecoveryCodes(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.hashes = new Rows<>(transactions);
    }

    @Override
    public void replace(UsernameId username, ImmutableSet<String> changed) {
        transactions.run(() -> hashes.put(username, changed));
    }

    @Override
    public boolean has(UsernameId username, String hash) {
        return transactions.call(() -> of(username).contains(hash));
    }

    @Override
    public boolean use(UsernameId username, String hash) {
        return transactions.call(() -> {
            ImmutableSet<String> left = of(username);
            if (!left.contains(hash)) {
                return false;
            }
            hashes.put(username, ImmutableSet.copyOf(Sets.difference(left, ImmutableSet.of(hash))));
            return true;
        });
    }

    @Override
    public int left(UsernameId username) {
        return transactions.call(() -> of(username).size());
    }

    private ImmutableSet<String> of(UsernameId username) {
        return hashes.find(username).orElse(ImmutableSet.of());
    }
}
