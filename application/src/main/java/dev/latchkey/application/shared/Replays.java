package dev.latchkey.application.shared;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where requests that carry a key are remembered, so that one repeated is done once. */
public interface Replays {
    /** Remembers a request that begins; what is remembered of its key already, or empty when this one is remembered now. */
    Optional<Replay> begin(Replay running);

    /** Lets a request take the place of an earlier one of its key; false, and nothing stored, when that one has gone on. */
    boolean takeOver(Replay earlier, Replay running);

    /** Marks a running request done; false, and nothing stored, unless it is still this one that runs. */
    boolean done(Replay running);

    /** Keeps the answer of a request that was marked done; one that is gone stays gone. */
    void answered(Replay running, String answer);

    /** Forgets a request that came to nothing; one that was marked done stays. */
    void forget(Replay running);

    /** Drops requests that began before a moment; returns how many, at most the limit. */
    int purge(Instant beganBefore, int limit);

    /**
     * A request as it is remembered.
     *
     * @param key hash of who asks, where, and the key they chose
     * @param bodyHash keyed hash of what they asked
     * @param done whether what it does was stored
     * @param answer the answer to give again, or null while there is none or when it is not kept
     */
    record Replay(
            String key,
            String bodyHash,
            Instant beganAt,
            boolean done,
            @Nullable String answer) {
        @Override
        public String toString() {
            return "Replay[" + key + "]";
        }
    }
}
