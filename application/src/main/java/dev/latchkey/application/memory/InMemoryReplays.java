package dev.latchkey.application.memory;

import dev.latchkey.application.shared.Replays;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

final class InMemoryReplays implements Replays {
    private final InMemoryTransactions transactions;
    private final Rows<String, Replay> replays;

    InMemoryReplays(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.replays = new Rows<>(transactions);
    }

    @Override
    public Optional<Replay> begin(Replay running) {
        return transactions.call(
                () -> replays.add(running.key(), running) ? Optional.empty() : replays.find(running.key()));
    }

    @Override
    public boolean takeOver(Replay earlier, Replay running) {
        return running.equals(change(earlier, found -> found.done() == earlier.done() ? running : found));
    }

    @Override
    public boolean done(Replay running) {
        return change(
                        running,
                        found -> new Replay(found.key(), found.bodyHash(), found.beganAt(), true, found.answer()))
                != null;
    }

    @Override
    public void answered(Replay running, String answer) {
        change(running, found -> new Replay(found.key(), found.bodyHash(), found.beganAt(), found.done(), answer));
    }

    @Override
    public void forget(Replay running) {
        transactions.run(
                () -> find(running).filter(found -> !found.done()).ifPresent(found -> replays.remove(found.key())));
    }

    @Override
    public int purge(Instant beganBefore, int limit) {
        return transactions.call(() -> replays.remove(one -> one.beganAt().isBefore(beganBefore), limit));
    }

    private Optional<Replay> find(Replay running) {
        return replays.find(running.key()).filter(found -> found.beganAt().equals(running.beganAt()));
    }

    private @Nullable Replay change(Replay running, UnaryOperator<Replay> change) {
        return transactions.call(() -> {
            Replay changed = find(running).map(change).orElse(null);
            if (changed != null) {
                replays.put(changed.key(), changed);
            }
            return changed;
        });
    }
}
