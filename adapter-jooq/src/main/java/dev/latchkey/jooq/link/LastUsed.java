package dev.latchkey.jooq.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a link was last used, as it is stored: never is the epoch, which comes after every other moment in "last first". */
public final class LastUsed {
    public static final Instant NEVER = Instant.EPOCH;

    private LastUsed() {}

    public static @Nullable Instant of(Instant stored) {
        return stored.equals(NEVER) ? null : stored;
    }

    public static Instant stored(@Nullable Instant lastUsed) {
        return lastUsed == null ? NEVER : lastUsed;
    }
}
