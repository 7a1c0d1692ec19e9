package dev.latchkey.application.suite;

import dev.latchkey.application.outbox.Deliverer;
import dev.latchkey.application.outbox.DeliveryFailed;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.AccountId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Takes events and remembers them, or refuses those it is told to. Safe for many threads. */
public final class Courier implements Deliverer {
    private final List<Event> taken = Collections.synchronizedList(new ArrayList<>());
    private volatile Predicate<Event> refused = event -> false;
    private volatile boolean ready = true;

    @Override
    public void deliver(Event event) {
        if (refused.test(event)) {
            throw new DeliveryFailed("nobody is there");
        }
        taken.add(event);
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    public void refuses(Predicate<Event> unwanted) {
        refused = unwanted;
    }

    void rests(boolean resting) {
        ready = !resting;
    }

    /** Everything it took, in the order it came. */
    public List<Event> taken() {
        return List.copyOf(taken);
    }

    /** What it took of an account, as {@code ACCESS_ALLOWED desk} where it is about somebody. */
    public List<String> linesOf(AccountId account) {
        return lines(Ledger.of(account));
    }

    List<String> lines(Ledger stream) {
        return taken().stream()
                .filter(event -> event.place().stream().equals(stream))
                .map(event -> (event.kind() + " " + event.facts().getOrDefault("target", "")).strip())
                .toList();
    }
}
