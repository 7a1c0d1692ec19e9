package dev.latchkey.application.exchange;

import dev.latchkey.domain.activity.ActivityRecord;
import java.io.IOException;

/** Writes activity records one after the other, keeping none. For one thread. */
interface RecordWriter {
    void write(ActivityRecord record) throws IOException;

    /** Everything written so far is on its way; after the last record the file is whole. */
    void flush() throws IOException;
}
