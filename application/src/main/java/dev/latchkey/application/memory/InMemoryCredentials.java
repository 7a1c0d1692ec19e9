package dev.latchkey.application.memory;

import dev.latchkey.application.username.Credentials;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Credential;
import java.util.Optional;

final class InMemoryCredentials implements Credentials {
    private final InMemoryTransactions transactions;
    private final Rows<UsernameId, Credential> credentials;

    InMemoryCredentials(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.credentials = new Rows<>(transactions);
    }

    @Override
    public void add(Credential credential) {
        transactions.run(() -> {
            if (!credentials.add(credential.username(), credential)) {
                throw new IllegalStateException("a second password of " + credential.username());
            }
        });
    }

    @Override
    public Optional<Credential> find(UsernameId username) {
        return transactions.call(() -> credentials.find(username));
    }

    @Override
    public boolean replace(Credential credential, String expectedHash) {
        return transactions.call(() -> {
            boolean expected = credentials
                    .find(credential.username())
                    .filter(stored -> stored.hash().equals(expectedHash))
                    .isPresent();
            if (expected) {
                credentials.put(credential.username(), credential);
            }
            return expected;
        });
    }

    boolean changeDue(UsernameId username) {
        return find(username).map(Credential::changeDue).orElse(false);
    }
}
