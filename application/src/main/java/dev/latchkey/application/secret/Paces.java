package dev.latchkey.application.secret;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.secret.Attempts.Pace;
import java.time.Duration;
import java.util.Collections;

/** Every limit on attempts, with its numbers (USR-5). All fail closed: what cannot be counted is refused. */
@SuppressWarnings("ImmutableEnumChecker") // a Pace is a record of a Duration and an immutable list of them
public enum Paces {
    /** Wrong passwords for one username: four at once, then a wait that doubles from a second to 15 minutes. */
    USERNAME(growing(4), Duration.ofDays(36_500)),
    /** Wrong passwords from one address, and of one username from one address. */
    SOURCE(growing(20), Duration.ofDays(1)),
    /** Failures of Find, for the finder: 10 in an hour. */
    FINDER(stopAfter(10), Duration.ofHours(1)),
    /** Usernames refused as taken: 10 in an hour (LNK-1). */
    TAKEN(stopAfter(10), Duration.ofHours(1));

    private final Pace pace;

    Paces(ImmutableList<Duration> delays, Duration window) {
        this.pace = new Pace(delays, window);
    }

    public Pace pace() {
        return pace;
    }

    private static ImmutableList<Duration> growing(int free) {
        ImmutableList.Builder<Duration> delays = ImmutableList.builder();
        delays.addAll(Collections.nCopies(free, Duration.ZERO));
        Duration most = Duration.ofMinutes(15);
        for (Duration delay = Duration.ofSeconds(1); delay.compareTo(most) < 0; delay = delay.multipliedBy(2)) {
            delays.add(delay);
        }
        return delays.add(most).build();
    }

    private static ImmutableList<Duration> stopAfter(int attempts) {
        return ImmutableList.<Duration>builder()
                .addAll(Collections.nCopies(attempts - 1, Duration.ZERO))
                .add(Duration.ofHours(1))
                .build();
    }
}
