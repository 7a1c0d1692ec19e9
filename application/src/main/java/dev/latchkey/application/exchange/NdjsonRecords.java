package dev.latchkey.application.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.latchkey.domain.activity.ActivityRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Activity records as JSON, one a line; each line ends with a line feed. */
final class NdjsonRecords implements RecordWriter<ActivityRecord> {
    private final JsonGenerator generator;

    NdjsonRecords(OutputStream out) {
        try {
            generator = RecordFields.MAPPER
                    .getFactory()
                    .createGenerator(out)
                    .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
                    .configure(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM, true)
                    .setRootValueSeparator(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(ActivityRecord record) throws IOException {
        generator.writeTree(RecordFields.of(record));
        generator.writeRaw('\n');
    }

    @Override
    public void flush() throws IOException {
        generator.flush();
    }
}
