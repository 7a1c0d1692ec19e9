package dev.latchkey.application.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.latchkey.domain.activity.ActivityRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Activity records as CSV (RFC 4180): a header, lines that end with CR LF, an empty cell where a record says nothing.
 *
 * <p>A spreadsheet runs a cell that begins like a formula. Such a cell gets an apostrophe in front, and so does one that
 * begins with an apostrophe: whoever takes one leading apostrophe away has what was recorded.
 */
final class CsvRecords implements RecordWriter {
    private static final CsvMapper MAPPER = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();
    private static final String RISKY = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

    private final SequenceWriter writer;

    CsvRecords(OutputStream out) {
        try {
            CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\r\n");
            writer = MAPPER.writer(schema)
                    .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .writeValues(out);
            writer.write(RecordFields.NAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(ActivityRecord record) throws IOException {
        List<String> cells = new ArrayList<>();
        RecordFields.of(record).forEach(value -> cells.add(cell(value)));
        writer.write(cells);
    }

    private static String cell(JsonNode value) {
        String text = value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
        return !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void flush() throws IOException {
        writer.flush();
    }
}
