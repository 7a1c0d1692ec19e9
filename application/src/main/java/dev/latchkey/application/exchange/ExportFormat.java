package dev.latchkey.application.exchange;

import dev.latchkey.domain.activity.ActivityRecord;
import java.io.OutputStream;

/** How a list is written to a file or a stream; UTF-8 without a byte order mark. */
public enum ExportFormat {
    /** RFC 4180, with a header; see {@link CsvLines}. */
    CSV("csv", "text/csv; charset=utf-8; header=present") {
        @Override
        RecordWriter<ActivityRecord> records(OutputStream out) {
            return new CsvRecords(out);
        }
    },
    /** One JSON object a line. */
    NDJSON("ndjson", "application/x-ndjson") {
        @Override
        RecordWriter<ActivityRecord> records(OutputStream out) {
            return new NdjsonRecords(out);
        }
    };

    private final String text;
    private final String mediaType;

    ExportFormat(String text, String mediaType) {
        this.text = text;
        this.mediaType = mediaType;
    }

    /** What it is called, and how file names end. */
    public String text() {
        return text;
    }

    public String mediaType() {
        return mediaType;
    }

    /** A writer of activity records to a stream, which it does not close. */
    abstract RecordWriter<ActivityRecord> records(OutputStream out);
}
