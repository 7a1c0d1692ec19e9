package dev.latchkey.application.memory;

import dev.latchkey.application.session.PasswordResets;
import dev.latchkey.domain.shared.ResetId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.PasswordReset;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryPasswordResets implements PasswordResets {
    private final InMemoryTransactions transactions;
    private final Rows<ResetId, PasswordReset> resets;

    InMemoryPasswordResets(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.resets = new Rows<>(transactions);
    }

    @Override
    public void add(PasswordReset reset) {
        transactions.run(() -> {
            end(reset.username(), reset.askedAt());
            resets.put(reset.id(), reset);
        });
    }

    @Override
    public Optional<PasswordReset> find(ResetId reset) {
        return transactions.call(() -> resets.find(reset));
    }

    @Override
    public Optional<PasswordReset> find(String secretHash) {
        return transactions.call(() -> of(secretHash).findFirst());
    }

    @Override
    public int askedAfter(UsernameId username, Instant moment) {
        return transactions.call(() -> (int) resets.all()
                .filter(reset ->
                        reset.username().equals(username) && reset.askedAt().isAfter(moment))
                .count());
    }

    @Override
    public boolean mint(ResetId reset, String secretHash, Instant at) {
        return transactions.call(() -> {
            Optional<PasswordReset> live = resets.find(reset).filter(stored -> stored.liveAt(at));
            live.ifPresent(stored ->
                    resets.put(reset, new PasswordReset(reset, stored.username(), stored.askedAt(), secretHash, null)));
            return live.isPresent();
        });
    }

    @Override
    public boolean use(String secretHash, Instant at) {
        return transactions.call(() -> {
            Optional<PasswordReset> live =
                    of(secretHash).filter(stored -> stored.liveAt(at)).findFirst();
            live.ifPresent(stored -> over(stored, at));
            return live.isPresent();
        });
    }

    @Override
    public void end(UsernameId username, Instant at) {
        transactions.run(() -> resets.all()
                .filter(stored -> stored.username().equals(username) && stored.overAt() == null)
                .toList()
                .forEach(stored -> over(stored, at)));
    }

    @Override
    public int purge(Instant askedBefore, int limit) {
        return transactions.call(() -> resets.remove(reset -> reset.askedAt().isBefore(askedBefore), limit));
    }

    private Stream<PasswordReset> of(String secretHash) {
        return resets.all().filter(reset -> secretHash.equals(reset.secretHash()));
    }

    private void over(PasswordReset reset, Instant at) {
        resets.put(
                reset.id(), new PasswordReset(reset.id(), reset.username(), reset.askedAt(), reset.secretHash(), at));
    }
}
