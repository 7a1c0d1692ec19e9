package dev.latchkey.application.exchange;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.masterfile.CodeForm;
import dev.latchkey.application.shared.Form;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of a file of codes, in its order: fields of {@link CodeForm#fields}, each once, those that are required among them. */
record CodeColumns(ImmutableList<String> fields) {
    private static final int NAME_SHOWN = 40;
    private static final CharMatcher SHOWN = CharMatcher.inRange(' ', '~');

    /** Reads a header from left to right, and no further than to what is wrong with it. For one thread. */
    static final class Header {
        private final CodeKind kind;
        private final List<String> fields = new ArrayList<>();

        Header(CodeKind kind) {
            this.kind = kind;
        }

        /** @throws Rejected with FILE_HEADER on a column that is not known, or stands there already */
        void add(String cell) {
            String name = SpreadsheetCells.original(cell).strip();
            String field = CodeForm.fields(kind).stream()
                    .filter(name::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> new Rejected(Reason.FILE_HEADER, shown(name)));
            if (fields.contains(field)) {
                throw new Rejected(Reason.FILE_HEADER, field);
            }
            fields.add(field);
        }

        /** A file without a header has anything in its place, which is shown only where it looks like a name. */
        private String shown(String name) {
            boolean shown = !name.isEmpty() && name.length() <= NAME_SHOWN && SHOWN.matchesAllOf(name);
            return shown ? name : "column " + (fields.size() + 1);
        }

        /** @throws Rejected with FILE_HEADER on a required column that is not there */
        CodeColumns columns() {
            for (String field : CodeForm.required(kind)) {
                if (!fields.contains(field)) {
                    throw new Rejected(Reason.FILE_HEADER, field);
                }
            }
            return new CodeColumns(ImmutableList.copyOf(fields));
        }
    }

    /** @param cells one for each column */
    Form form(List<String> cells) {
        ImmutableMap.Builder<String, Optional<String>> values = ImmutableMap.builderWithExpectedSize(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            String text = SpreadsheetCells.original(cells.get(i));
            values.put(fields.get(i), text.isBlank() ? Optional.empty() : Optional.of(text));
        }
        return new Form(values.buildOrThrow());
    }
}
