package dev.latchkey.application.exchange;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.masterfile.CodeFields;
import dev.latchkey.application.masterfile.CodeForm;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.Filed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Entries of one kind as {@link CsvLines}, a column for each field; an empty cell where an entry says nothing. */
final class CsvCodes implements RecordWriter<Filed> {
    private final ImmutableSet<String> columns;
    private final CsvLines lines;

    CsvCodes(CodeKind kind, OutputStream out) {
        columns = CodeForm.fields(kind);
        lines = new CsvLines(out, columns);
    }

    @Override
    public void write(Filed filed) throws IOException {
        ImmutableMap<String, String> fields = CodeFields.of(filed.entry());
        List<String> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(fields.getOrDefault(column, "")));
        lines.write(cells);
    }

    @Override
    public void flush() throws IOException {
        lines.flush();
    }
}
