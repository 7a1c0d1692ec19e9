package dev.latchkey.application.testkit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Lets many threads do something at the same time. */
public final class Race {
    /** How many threads race where a test does not say otherwise. */
    public static final int THREADS = 32;

    private static final int PATIENCE_SECONDS = 60;

    private Race() {}

    /** What each of {@link #THREADS} threads got, in the order of their numbers from 0. */
    public static <T> ImmutableList<T> of(IntFunction<T> runner) {
        return of(THREADS, runner);
    }

    /**
     * What each of so many threads got, in the order of their numbers from 0; none begins before all are there.
     *
     * @throws AssertionError when one of them throws, or takes more than a minute
     */
    public static <T> ImmutableList<T> of(int threads, IntFunction<T> runner) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch all = new CountDownLatch(threads);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                running.add(pool.submit(() -> {
                    all.countDown();
                    all.await();
                    return runner.apply(number);
                }));
            }
            ImmutableList.Builder<T> results = ImmutableList.builder();
            for (Future<T> future : running) {
                results.add(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return results.build();
        } catch (ExecutionException e) {
            throw new AssertionError("one of the threads failed", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the race did not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the race was interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** How many of {@link #THREADS} threads were told true. */
    public static long winners(IntFunction<Boolean> runner) {
        return of(runner).stream().filter(won -> won).count();
    }
}
