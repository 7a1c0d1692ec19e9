package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.secret.Installation;

final class InMemoryInstallation implements Installation {
    private final InMemoryTransactions transactions;
    private final Rows<String, KeyCheck> keys;
    private final Rows<Integer, HostPortion> portions;

    private record KeyCheck(String key, String checkValue) {}

    private record HostPortion(int position, String name) {}

    InMemoryInstallation(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.keys = new Rows<>(transactions);
        this.portions = new Rows<>(transactions);
    }

    @Override
    public ImmutableMap<String, String> keyChecks() {
        return transactions.call(
                () -> keys.all().collect(ImmutableMap.toImmutableMap(KeyCheck::key, KeyCheck::checkValue)));
    }

    @Override
    public void rememberKey(String key, String checkValue) {
        transactions.run(() -> keys.add(key, new KeyCheck(key, checkValue)));
    }

    @Override
    public ImmutableMap<Integer, String> portions() {
        return transactions.call(
                () -> portions.all().collect(ImmutableMap.toImmutableMap(HostPortion::position, HostPortion::name)));
    }

    @Override
    public void rememberPortion(int position, String name) {
        transactions.run(() -> portions.add(position, new HostPortion(position, name)));
    }
}
