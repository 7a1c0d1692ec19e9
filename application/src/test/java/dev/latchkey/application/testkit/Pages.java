package dev.latchkey.application.testkit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a list page by page to its end, as a caller does who goes on after the last row of each page. */
final class Pages {
    private static final int MOST_ROWS = 1_000;

    private Pages() {}

    /**
     * Every row, in the order of the pages.
     *
     * @param limit how many rows a page has
     * @param page the page after a key, the first one after null
     * @throws AssertionError when a page is longer than the limit, or there is no end
     */
    static <T, K> ImmutableList<T> of(int limit, Function<@Nullable K, ? extends List<T>> page, Function<T, K> key) {
        ImmutableList.Builder<T> all = ImmutableList.builder();
        K after = null;
        for (int rows = 0; rows < MOST_ROWS; ) {
            List<T> next = page.apply(after);
            if (next.size() > limit) {
                throw new AssertionError("a page of " + limit + " has " + next.size() + " rows");
            }
            all.addAll(next);
            if (next.size() < limit) {
                return all.build();
            }
            after = key.apply(next.get(limit - 1));
            rows += next.size();
        }
        throw new AssertionError("the pages do not end");
    }
}
