package dev.latchkey.application.escalation;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.application.link.TermForm;
import dev.latchkey.application.testkit.FakeClock;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.privilege.Preset;
import dev.latchkey.domain.privilege.Privileges;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What people ask for, by chance. */
final class Chosen {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMillis(1),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofHours(7),
            Duration.ofDays(3));

    private final Random random;
    private final FakeClock clock;

    Chosen(Random random, FakeClock clock) {
        this.random = random;
        this.clock = clock;
    }

    /**
     * Levels as typed, and what is meant by them.
     *
     * @param preset the level of each portion by a preset, which is cut down to the giver's; empty without one
     * @param named the levels asked for by name
     */
    record Levels(LevelsForm form, Map<Portion, AccessLevel> preset, Map<Portion, AccessLevel> named) {
        /** The level of each portion they speak of. */
        Map<Portion, AccessLevel> said() {
            Map<Portion, AccessLevel> said = new HashMap<>(preset);
            said.putAll(named);
            return said;
        }

        /** What a new link is asked to get: nothing in what they do not speak of. */
        Map<Portion, AccessLevel> all() {
            Map<Portion, AccessLevel> all = Warrant.nothing();
            all.putAll(said());
            return all;
        }
    }

    /** Dates as typed, and the moments they mean. */
    record Dates(
            TermForm form, @Nullable Instant from, @Nullable Instant until) {}

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Short ones most often: what was found is to be joined in ten minutes. */
    Duration pause() {
        int index = PAUSES.size();
        for (int i = 0; i < 3; i++) {
            index = Math.min(index, random.nextInt(PAUSES.size()));
        }
        return PAUSES.get(index).plusMillis(random.nextInt(1000));
    }

    Duration moment() {
        return Duration.ofMillis(1 + random.nextInt(1000));
    }

    Levels levels() {
        Map<Portion, AccessLevel> ready = new HashMap<>();
        @Nullable String preset = null;
        if (random.nextBoolean()) {
            Preset one = random.nextBoolean() ? Preset.MASTER : one(List.of(Preset.values()));
            preset = one.name();
            Privileges privileges = one.privileges(Portions.BUILT_IN);
            Portions.BUILT_IN.all().forEach(portion -> ready.put(portion, privileges.level(portion)));
        }
        ImmutableMap.Builder<String, String> named = ImmutableMap.builder();
        int count = preset == null ? 1 + random.nextInt(3) : random.nextInt(2);
        Map<Portion, AccessLevel> further = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Portion portion = random.nextInt(3) == 0 ? Portion.ACCOUNT_ACCESS : one(Portions.BUILT_IN.all());
            further.put(portion, one(List.of(AccessLevel.values())));
        }
        further.forEach((portion, level) -> named.put(portion.name(), level.name()));
        return new Levels(new LevelsForm(preset, named.buildOrThrow()), ready, further);
    }

    Dates dates() {
        @Nullable Instant from = random.nextInt(3) == 0 ? date() : null;
        @Nullable Instant until = random.nextInt(2) == 0 ? date() : null;
        return new Dates(
                new TermForm(from == null ? null : from.toString(), until == null ? null : until.toString()),
                from,
                until);
    }

    private Instant date() {
        return clock.now().plus(one(PAUSES).multipliedBy(random.nextInt(12) - 1));
    }
}
