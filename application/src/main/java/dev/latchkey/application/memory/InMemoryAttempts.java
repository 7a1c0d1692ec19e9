package dev.latchkey.application.memory;

import com.google.common.collect.Comparators;
import dev.latchkey.application.secret.Attempts;
import java.time.Instant;
import java.util.Optional;

final class InMemoryAttempts implements Attempts {
    private final InMemoryTransactions transactions;
    private final Rows<String, Tally> tallies;

    private record Tally(int count, Instant since, Instant notBefore) {
        Tally next(Pace pace, Instant now) {
            boolean over = !now.isBefore(since.plus(pace.window()));
            int next = over ? 1 : count + 1;
            Instant wait = now.plus(pace.after(next));
            return new Tally(next, over ? now : since, Comparators.max(wait, notBefore));
        }

        Reservation granted() {
            return new Reservation(true, count, notBefore);
        }
    }

    InMemoryAttempts(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.tallies = new Rows<>(transactions);
    }

    @Override
    public Reservation reserve(String key, Pace pace, Instant now) {
        return transactions.call(() -> {
            Optional<Tally> waiting = tallies.find(key).filter(tally -> now.isBefore(tally.notBefore()));
            return waiting.map(tally -> new Reservation(false, tally.count(), tally.notBefore()))
                    .orElseGet(() -> count(key, pace, now));
        });
    }

    @Override
    public Reservation count(String key, Pace pace, Instant now) {
        return transactions.call(() -> {
            Tally next =
                    tallies.find(key).orElse(new Tally(0, now, Instant.EPOCH)).next(pace, now);
            tallies.put(key, next);
            return next.granted();
        });
    }

    @Override
    public Instant notBefore(String key) {
        return transactions.call(() -> tallies.find(key).map(Tally::notBefore).orElse(Instant.EPOCH));
    }

    @Override
    public void forget(String key) {
        transactions.run(() -> tallies.remove(key));
    }

    @Override
    public void giveBack(String key) {
        transactions.run(() -> tallies.find(key)
                .ifPresent(tally ->
                        tallies.put(key, new Tally(Math.max(0, tally.count() - 1), tally.since(), Instant.EPOCH))));
    }

    @Override
    public int purge(Instant idleBefore, int limit) {
        return transactions.call(() -> tallies.remove(
                tally -> tally.notBefore().isBefore(idleBefore) && tally.since().isBefore(idleBefore), limit));
    }
}
