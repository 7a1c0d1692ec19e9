package dev.latchkey.application.exchange;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.latchkey.application.shared.Form;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file of codes, read one at a time (COD-4). Lines that are empty are passed over. For one thread. */
final class CodeRows implements Closeable {
    static final int MOST = 250_000;

    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    private final RowText text;
    private final CsvParser parser;
    private final CodeColumns columns;
    private int read;

    /**
     * A row.
     *
     * @param line where it begins in the file, 1 is the first
     * @param form null where it has another number of cells than there are columns
     * @param length in characters
     */
    record Row(int line, @Nullable Form form, int length) {}

    /**
     * Reads the header.
     *
     * @throws Rejected with FILE_EMPTY or FILE_HEADER, or as {@link RowText}
     */
    CodeRows(InputStream file, CodeKind kind) throws IOException {
        text = new RowText(file);
        parser = CSV.createParser(text);
        columns = header(kind);
    }

    private CodeColumns header(CodeKind kind) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new Rejected(Reason.FILE_EMPTY);
        }
        CodeColumns.Header header = new CodeColumns.Header(kind);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            header.add(parser.getText());
        }
        return header.columns();
    }

    /**
     * The next row, or null when there are no more.
     *
     * @throws Rejected with FILE_TOO_LARGE, or as {@link RowText}
     */
    @Nullable
    Row next() throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return null;
        }
        if (++read > MOST) {
            throw new Rejected(Reason.FILE_TOO_LARGE);
        }
        int line = text.rowLine();
        int width = columns.fields().size();
        List<String> cells = new ArrayList<>(width);
        boolean more = false;
        int length = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            more = cells.size() == width;
            if (!more) {
                cells.add(parser.getText());
                length += parser.getTextLength();
            }
        }
        return new Row(line, more || cells.size() < width ? null : columns.form(cells), length);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
