package dev.latchkey.application.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.domain.activity.ActivityRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Activity records as {@link CsvLines}; an empty cell where a record says nothing. */
final class CsvRecords implements RecordWriter<ActivityRecord> {
    private final CsvLines lines;

    CsvRecords(OutputStream out) {
        lines = new CsvLines(out, RecordFields.NAMES);
    }

    @Override
    public void write(ActivityRecord record) throws IOException {
        List<String> cells = new ArrayList<>();
        RecordFields.of(record).forEach(value -> cells.add(text(value)));
        lines.write(cells);
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }

    @Override
    public void flush() throws IOException {
        lines.flush();
    }
}
