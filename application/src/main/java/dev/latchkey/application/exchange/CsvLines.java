package dev.latchkey.application.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * CSV as it is exported (RFC 4180): a header, lines that end with CR LF, and no cell that a spreadsheet would run; see
 * {@link SpreadsheetCells}. For one thread.
 */
final class CsvLines {
    private static final CsvMapper MAPPER = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();

    private final SequenceWriter writer;

    /** Writes the header. */
    CsvLines(OutputStream out, Collection<String> header) {
        try {
            CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\r\n");
            writer = MAPPER.writer(schema)
                    .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .writeValues(out);
            writer.write(header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Collection<String> cells) throws IOException {
        List<String> harmless = new ArrayList<>(cells.size());
        cells.forEach(cell -> harmless.add(SpreadsheetCells.harmless(cell)));
        writer.write(harmless);
    }

    void flush() throws IOException {
        writer.flush();
    }
}
