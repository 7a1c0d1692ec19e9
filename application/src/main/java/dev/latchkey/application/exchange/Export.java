package dev.latchkey.application.exchange;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An export that was allowed and is written as often as it is asked for.
 *
 * <p>That it begins is recorded and committed before the first byte, and how it ended afterwards, with how many records.
 * Records are read a page at a time, each in a transaction of its own that judges the right anew; nothing is written within
 * one. Safe for many threads.
 */
public final class Export {
    private final ExportFormat format;
    private final ExportContent<?> content;
    private final Traces traces;

    Export(ExportFormat format, ExportContent<?> content, Traces traces) {
        this.format = format;
        this.content = content;
        this.traces = traces;
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
     * Writes the records in their order and leaves the stream open; returns how many.
     *
     * @throws IOException when the stream takes no more
     * @throws dev.latchkey.domain.shared.Rejected when the right was lost meanwhile; what was written is not whole then
     */
    public long writeTo(OutputStream out) throws IOException {
        traces.begun();
        Written written = new Written();
        try {
            content.writeTo(out, written);
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

    private static final class Written implements ExportContent.Counting {
        private long records;

        @Override
        public void written() {
            records++;
        }
    }
}
