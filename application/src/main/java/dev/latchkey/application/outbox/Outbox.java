package dev.latchkey.application.outbox;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.EventId;
import java.time.Instant;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Where events wait until they are delivered; one that was delivered is gone. */
public interface Outbox {
    /**
     * Adds a stream's next event, made from its sequence: 1 for the first, without gaps, in the order of commits. The stream
     * stays locked to the end of the transaction. The event is due from its own moment on.
     */
    Event add(Ledger stream, LongFunction<Event> next);

    /**
     * Takes hold of events that are due, those due longest first, at most so many, until a moment: before it nobody else is
     * given them. Each is counted as tried.
     *
     * <p>Of a stream only the first event that is not given up is ever taken, so that none is delivered before the one before
     * it. What somebody else has hold of is passed over, so that there may be fewer than are due.
     */
    ImmutableList<Waiting> claim(Instant now, Instant until, int limit);

    /** Takes off an event that was delivered; nothing happens where it is gone. */
    void delivered(EventId event);

    /**
     * Keeps an event that could not be delivered, to be tried again from a moment on; false, and nothing stored, when it is
     * gone or was claimed again meanwhile.
     */
    boolean failed(Waiting claimed, Instant dueAt, String cause);

    /** The same for one that is tried no more: the next of its stream has its turn. */
    boolean givenUp(Waiting claimed, String cause);

    /** Lets go of an event that was claimed and not tried, as if it had not been claimed. */
    void release(Waiting claimed, Instant dueAt);

    /**
     * Makes an event due at once, as if it had not been tried; false, and nothing stored, when there is none of that id or
     * somebody has hold of it.
     */
    boolean retry(EventId event, Instant now);

    /** The same for all that were given up; returns how many. */
    int retryGivenUp(Instant now);

    /** What waits, oldest (which is lowest id) first, those after an id, at most so many. */
    ImmutableList<Waiting> list(boolean givenUpOnly, @Nullable EventId after, int limit);

    Backlog backlog();

    /** Drops events that happened before a moment, delivered or not; returns how many, at most the limit. */
    int purge(Instant happenedBefore, int limit);

    /**
     * An event that waits.
     *
     * @param tries how often its delivery was begun since it was made due
     * @param dueAt when it may be tried; while somebody has hold of it, when that ends; null once it was given up
     * @param cause why the last try failed, for the operator; no secret
     */
    record Waiting(
            Event event,
            State state,
            int tries,
            @Nullable Instant dueAt,
            @Nullable String cause) {}

    /** How it stands with an event that waits. */
    enum State {
        DUE,
        /** Somebody has hold of it. */
        CLAIMED,
        GIVEN_UP
    }

    /** How many events wait, those given up apart. */
    record Backlog(long waiting, long givenUp) {}
}
