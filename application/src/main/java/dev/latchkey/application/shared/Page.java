package dev.latchkey.application.shared;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, or null on the last
 */
public record Page<T>(ImmutableList<T> items, @Nullable String next) {
    public <R> Page<R> map(Function<T, R> shape) {
        return new Page<>(items.stream().map(shape).collect(ImmutableList.toImmutableList()), next);
    }

    /**
     * Which page is wanted.
     *
     * @param limit the most entries, 1 to 200
     * @param cursor {@code next} of the page before, or null for the first
     */
    public record Wanted(int limit, @Nullable String cursor) {
        public static final int MOST = 200;
        public static final Wanted FIRST = new Wanted(50, null);

        public Wanted {
            if (limit < 1 || limit > MOST) {
                throw new Rejected(Reason.LIMIT_OUT_OF_RANGE);
            }
        }
    }
}
