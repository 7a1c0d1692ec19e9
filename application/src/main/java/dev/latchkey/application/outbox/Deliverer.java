package dev.latchkey.application.outbox;

/**
 * Takes events to another system. Called after what they tell of was committed, outside of any transaction.
 *
 * <p>An event may come again, with the same id; a stream's events come in order. Called by one thread of each
 * {@code Chores} that runs.
 */
@FunctionalInterface
public interface Deliverer {
    /**
     * Delivers one event: it is delivered when this returns. Takes no longer than some seconds.
     *
     * @throws DeliveryFailed with a cause people are shown; of whatever else is thrown they are shown the name of its class
     */
    void deliver(Event event);

    /** Whether it takes events at this moment; while it does not, none is counted as tried. */
    default boolean isReady() {
        return true;
    }
}
