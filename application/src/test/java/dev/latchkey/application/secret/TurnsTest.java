package dev.latchkey.application.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.application.shared.Randomness;
import dev.latchkey.application.testkit.Race;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A flood of sign-ins costs neither the memory nor the other requests. */
@Tag("USR-5")
class TurnsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Secret PASSWORD = new Secret("seven quiet lanterns");

    @Test
    void so_many_work_at_once_and_never_more() {
        Turns turns = new Turns(3, LONG);
        CountDownLatch third = new CountDownLatch(3);
        CountDownLatch fourth = new CountDownLatch(4);
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        Race.of(
                24,
                number -> turns.take(() -> {
                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                    third.countDown();
                    fourth.countDown();
                    await(third);
                    comes(fourth, SHORT.multipliedBy(10));
                    working.decrementAndGet();
                    return number;
                }));

        assertThat(most).hasValue(3);
    }

    @Test
    void whose_turn_does_not_come_is_told_to_come_back() {
        Turns turns = new Turns(1, SHORT);

        whileTaken(
                turns,
                () -> assertThat(reasonOf(() -> turns.take(() -> "done"))).isEqualTo(Reason.BUSY));

        assertThat(turns.take(() -> "done")).isEqualTo("done");
    }

    @Test
    void who_was_refused_makes_no_room_for_others() {
        Turns turns = new Turns(1, Duration.ZERO);

        whileTaken(turns, () -> {
            for (int i = 0; i < 3; i++) {
                assertThat(reasonOf(() -> turns.take(() -> "done"))).isEqualTo(Reason.BUSY);
            }
        });
    }

    @Test
    void work_that_fails_gives_its_turn_back() {
        Turns turns = new Turns(1, SHORT);

        assertThatIllegalStateException()
                .isThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException();
                }));

        assertThat(turns.take(() -> "done")).isEqualTo("done");
    }

    @Test
    void who_is_interrupted_while_waiting_is_refused_and_stays_interrupted() {
        Turns turns = new Turns(1, LONG);

        whileTaken(turns, () -> {
            Thread.currentThread().interrupt();
            assertThat(reasonOf(() -> turns.take(() -> "done"))).isEqualTo(Reason.BUSY);
            assertThat(Thread.interrupted()).isTrue();
        });
    }

    @Test
    void hashing_and_verifying_wait_their_turn() {
        Turns turns = new Turns(1, SHORT);
        Argon2idHasher hasher = new Argon2idHasher(Randomness.secure(), turns);
        String hash = hasher.hash(PASSWORD);

        whileTaken(turns, () -> {
            assertThat(reasonOf(() -> hasher.hash(PASSWORD))).isEqualTo(Reason.BUSY);
            assertThat(reasonOf(() -> hasher.verify(PASSWORD, hash))).isEqualTo(Reason.BUSY);
            assertThat(hasher.isOutdated(hash)).isFalse();
        });

        assertThat(hasher.verify(PASSWORD, hash)).isTrue();
    }

    @Test
    void many_who_hash_at_once_all_come_to_their_turn() {
        Argon2idHasher hasher = new Argon2idHasher(Randomness.secure(), new Turns(2, LONG));
        String hash = hasher.hash(PASSWORD);

        assertThat(Race.of(12, number -> hasher.verify(number % 2 == 0 ? PASSWORD : new Secret("other"), hash)))
                .containsExactly(true, false, true, false, true, false, true, false, true, false, true, false);
    }

    private static void whileTaken(Turns turns, Runnable meanwhile) {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Thread holder = new Thread(() -> turns.take(() -> {
            taken.countDown();
            await(enough);
            return true;
        }));
        holder.start();
        await(taken);
        try {
            meanwhile.run();
        } finally {
            enough.countDown();
            join(holder);
        }
    }

    private static Reason reasonOf(ThrowingCallable attempt) {
        return catchThrowableOfType(Rejected.class, attempt).reason();
    }

    private static void await(CountDownLatch latch) {
        assertThat(comes(latch, LONG)).isTrue();
    }

    private static boolean comes(CountDownLatch latch, Duration wait) {
        try {
            return latch.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
