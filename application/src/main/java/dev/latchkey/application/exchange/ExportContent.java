package dev.latchkey.application.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an export holds: records that are read a page at a time and written while they are read.
 *
 * @param page how many records are held at once
 */
record ExportContent<T>(int page, Reading<T> reading, Function<OutputStream, RecordWriter<T>> writers) {
    /** Reads a page, each in a transaction of its own. */
    @FunctionalInterface
    interface Reading<T> {
        /** The records that follow one, or the first where that is null; fewer than the limit when there are no more. */
        ImmutableList<T> page(@Nullable T last, int limit);
    }

    /** Told of each record that was written. */
    @FunctionalInterface
    interface Counting {
        void written();
    }

    void writeTo(OutputStream out, Counting counting) throws IOException {
        RecordWriter<T> writer = writers.apply(out);
        @Nullable T last = null;
        ImmutableList<T> records;
        do {
            records = reading.page(last, page);
            for (T one : records) {
                writer.write(one);
                counting.written();
            }
            writer.flush();
            last = Iterables.getLast(records, null);
        } while (records.size() == page);
    }
}
