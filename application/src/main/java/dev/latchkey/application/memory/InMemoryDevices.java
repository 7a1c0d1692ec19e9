package dev.latchkey.application.memory;

import dev.latchkey.application.session.Devices;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;

final class InMemoryDevices implements Devices {
    private final InMemoryTransactions transactions;
    private final Rows<Key, Instant> signIns;

    private record Key(String deviceHash, UsernameId username) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byDevice = deviceHash.compareTo(other.deviceHash);
            return byDevice != 0 ? byDevice : username.compareTo(other.username);
        }
    }

    InMemoryDevices(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.signIns = new Rows<>(transactions);
    }

    @Override
    public void signedIn(String deviceHash, UsernameId username, Instant at) {
        transactions.run(() -> {
            if (!hasSignedIn(deviceHash, username, at)) {
                signIns.put(new Key(deviceHash, username), at);
            }
        });
    }

    @Override
    public boolean hasSignedIn(String deviceHash, UsernameId username, Instant since) {
        return transactions.call(() -> signIns.find(new Key(deviceHash, username))
                .filter(at -> !at.isBefore(since))
                .isPresent());
    }

    @Override
    public int purge(Instant signedInBefore, int limit) {
        return transactions.call(() -> signIns.remove(at -> at.isBefore(signedInBefore), limit));
    }
}
