package dev.latchkey.application.testkit;

import dev.latchkey.application.shared.Randomness;
import java.util.Random;

/** The same "random" values in each run of a test; unguessable to nobody. Safe for many threads. */
public final class SeededRandomness implements Randomness {
    private final Random random;

    public SeededRandomness() {
        this(42);
    }

    public SeededRandomness(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public int below(int bound) {
        return random.nextInt(bound);
    }
}
