package dev.latchkey.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Files of every sort are read as they were meant, or refused. */
@Tag("COD-4")
class CodeRowsProperties {
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");

    private static List<String> read(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        try (CodeRows rows =
                new CodeRows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), CodeKind.DIAGNOSIS)) {
            for (CodeRows.Row row = rows.next(); row != null; row = rows.next()) {
                lines.add(row.line() + " "
                        + (row.form() == null
                                ? "?"
                                : row.form().text("code") + "|" + row.form().text("description")));
            }
        }
        return lines;
    }

    @Property(tries = 300)
    void cells_in_quotes_or_without_on_whatever_lines_are_read_with_their_line(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("code,description\n");
        List<String> expected = new ArrayList<>();
        int line = 2;
        for (int row = random.nextInt(300); row > 0; row--) {
            String end = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
            if (random.nextInt(4) == 0) {
                // after a carriage return alone a line feed would be the second half of a line end
                text.append("\r\n");
                line++;
            }
            String cell = "c" + "x".repeat(random.nextInt(120));
            int inner = random.nextInt(4);
            String quoted = random.nextBoolean() ? (cell + end).repeat(inner) + "," + cell : cell + "\" ,";
            text.append(cell).append(random.nextBoolean() ? " , \"" : ",\"").append(quoted.replace("\"", "\"\""));
            text.append("\"").append(end);
            expected.add(line + " " + cell + "|" + quoted);
            line += 1 + (quoted.startsWith(cell + end) ? inner : 0);
        }

        assertThat(read(text.toString())).containsExactlyElementsOf(expected);
    }

    @Property(tries = 2_000)
    void what_is_no_csv_is_refused_and_never_breaks_down(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("code,description\n");
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append("\"\",\n\r a\t".charAt(random.nextInt(8)));
        }
        try {
            read(text.toString());
        } catch (Rejected rejected) {
            assertThat(rejected.reason()).isEqualTo(Reason.FILE_QUOTES);
        }
    }
}
