package dev.latchkey.application.exchange;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.activity.ActivityRecords.Position;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Ledger;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An export that was allowed and is written as often as it is asked for.
 *
 * <p>That it begins is recorded and committed before the first byte, and how it ended afterwards, with how many records. It
 * holds what was recorded until it began. Records are read a page at a time, each in a transaction of its own that judges the
 * right anew; nothing is written within one. Safe for many threads.
 */
public final class Export {
    /** How many records are held at once. */
    static final int PAGE = 500;

    static final Reading NOTHING = (before, limit) -> ImmutableList.of();

    /** Comes after every ledger in the order of their text. */
    private static final Ledger LAST_LEDGER = new Ledger("username:ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final ExportFormat format;
    private final Reading reading;
    private final Traces traces;
    private final Clock clock;

    Export(ExportFormat format, Reading reading, Traces traces, Clock clock) {
        this.format = format;
        this.reading = reading;
        this.traces = traces;
        this.clock = clock;
    }

    /** Reads a page, newest first. */
    @FunctionalInterface
    interface Reading {
        ImmutableList<ActivityRecord> page(Position before, int limit);
    }

    /** What is recorded of it, by itself: what was written cannot be rolled back. */
    record Traces(ActivityLog log, Placed placed) {
        void begun() {
            log.appendApart(new Placed(placed.ledger(), placed.entry().with("stage", "begun")));
        }

        void ended(long records, boolean whole) {
            log.appendApart(new Placed(
                    placed.ledger(),
                    placed.entry()
                            .with("stage", whole ? "done" : "broken off")
                            .with("records", Long.toString(records))));
        }
    }

    public ExportFormat format() {
        return format;
    }

    /**
     * Writes the records, newest first, and leaves the stream open; returns how many.
     *
     * @throws IOException when the stream takes no more
     * @throws dev.latchkey.domain.shared.Rejected when the right was lost meanwhile; what was written is not whole then
     */
    public long writeTo(OutputStream out) throws IOException {
        traces.begun();
        Written written = new Written();
        try {
            write(out, new Position(clock.now(), LAST_LEDGER, Long.MAX_VALUE), written);
        } catch (IOException | RuntimeException | Error broken) {
            brokenOff(written, broken);
            throw broken;
        }
        traces.ended(written.records, true);
        return written.records;
    }

    private void brokenOff(Written written, Throwable broken) {
        try {
            traces.ended(written.records, false);
        } catch (RuntimeException e) {
            broken.addSuppressed(e);
        }
    }

    private void write(OutputStream out, Position end, Written written) throws IOException {
        RecordWriter writer = format.records(out);
        @Nullable Position before = end;
        while (before != null) {
            ImmutableList<ActivityRecord> page = reading.page(before, PAGE);
            for (ActivityRecord one : page) {
                writer.write(one);
                written.records++;
            }
            writer.flush();
            before = page.size() < PAGE ? null : Position.of(page.get(page.size() - 1));
        }
    }

    private static final class Written {
        private long records;
    }
}
