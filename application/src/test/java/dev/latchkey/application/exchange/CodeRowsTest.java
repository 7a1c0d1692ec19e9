package dev.latchkey.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.io.ByteSource;
import dev.latchkey.application.shared.Form;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("COD-4")
class CodeRowsTest {
    private static final String HEADER = "code,description\n";

    private static ImmutableList<String> read(InputStream file) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        try (CodeRows rows = new CodeRows(file, CodeKind.DIAGNOSIS)) {
            for (CodeRows.Row row = rows.next(); row != null; row = rows.next()) {
                lines.add(row.line() + " " + inShort(row.form()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.build();
    }

    private static String inShort(@Nullable Form form) {
        return form == null
                ? "?"
                : form.values().values().stream().map(cell -> cell.orElse("-")).collect(Collectors.joining("|"));
    }

    private static ImmutableList<String> read(String text) {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRefused(Reason reason, @Nullable String field, InputStream file) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> read(file)).satisfies(rejected -> {
            assertThat(rejected.reason()).isEqualTo(reason);
            assertThat(rejected.faults())
                    .extracting(Fault::field)
                    .isEqualTo(field == null ? ImmutableList.of() : ImmutableList.of(field));
        });
    }

    private static void assertRefused(Reason reason, @Nullable String field, String text) {
        assertRefused(reason, field, text, StandardCharsets.UTF_8);
    }

    private static void assertRefused(Reason reason, @Nullable String field, String text, Charset charset) {
        assertRefused(reason, field, new ByteArrayInputStream(text.getBytes(charset)));
    }

    /** A text over and over; for files nobody should read to their end. */
    private static InputStream endless(String text) {
        byte[] bytes = text.repeat(1 + RowText.LONGEST_ROW / text.length()).getBytes(StandardCharsets.UTF_8);
        try {
            return ByteSource.concat(Iterables.cycle(ByteSource.wrap(bytes))).openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream then(String text, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), rest);
    }

    @Test
    void rows_are_told_with_the_line_on_which_they_begin() {
        assertThat(
                        read(
                                "code,description\nF41.1,Anxiety\n\n  \nF32.1,\"Depressive\nepisode, \"\"single\"\"\"\nF43.1,PTSD"))
                .containsExactly("2 F41.1|Anxiety", "5 F32.1|Depressive\nepisode, \"single\"", "7 F43.1|PTSD");
    }

    @Test
    void line_ends_of_every_sort_may_be_mixed() {
        assertThat(read("code,description\r\nA00,a\rA01,b\nA02,\"c\r\nd\re\nf\"\r\n\r\rA03,\n"))
                .containsExactly("2 A00|a", "3 A01|b", "4 A02|c\r\nd\re\nf", "10 A03|-");
    }

    @Test
    void lines_are_counted_right_through_long_quoted_cells() {
        String lines = "\"" + "x\r\n".repeat(9_000) + "\"";

        assertThat(read(HEADER + "A00," + lines + "\r\nA01,b\r\nA02," + lines + "\r\nA03,d\r\n"))
                .hasSize(4)
                .contains("9003 A01|b", "18005 A03|d");
    }

    @Test
    void columns_come_in_any_order_and_case_with_blanks_around_them() {
        assertThat(read("\uFEFF Description , \"CODE\" \n Anxiety  , F41.1 \n")).containsExactly("2 Anxiety|F41.1");
        assertThat(read("codeset,code,description\n,A00,x\n")).containsExactly("2 -|A00|x");
    }

    @Test
    void a_row_with_another_number_of_cells_is_told_and_no_more() {
        assertThat(read(HEADER + "A00\nA01,b,\nA02,b,c\nA03,d\n,\n"))
                .containsExactly("2 ?", "3 ?", "4 ?", "5 A03|d", "6 -|-");
        assertThat(read(HEADER + "A00" + ",".repeat(9_999) + "\nA01,b\n")).containsExactly("2 ?", "3 A01|b");
    }

    @Test
    void a_file_with_nothing_in_it_is_refused() {
        assertRefused(Reason.FILE_EMPTY, null, "");
        assertRefused(Reason.FILE_EMPTY, null, "\uFEFF");
        assertRefused(Reason.FILE_EMPTY, null, "\n \r\n\n");
        assertThat(read(HEADER)).isEmpty();
    }

    @Test
    void a_header_with_a_column_unknown_doubled_or_missing_is_refused() {
        assertRefused(Reason.FILE_HEADER, "F41.1", "F41.1,Anxiety\n");
        assertRefused(Reason.FILE_HEADER, "fee", "code,fee,description\n");
        assertRefused(Reason.FILE_HEADER, "code;description", "code;description\n");
        assertRefused(Reason.FILE_HEADER, "code", "code,description,Code\n");
        assertRefused(Reason.FILE_HEADER, "description", "code,codeSet\n");
        assertRefused(Reason.FILE_HEADER, "column 3", "code,description,\n");
        assertRefused(Reason.FILE_HEADER, "column 2", "code," + "x".repeat(41) + "\n");
        assertRefused(Reason.FILE_HEADER, "column 1", "\u202Egnp,description\n");
        assertRefused(Reason.FILE_HEADER, "code", "code,code" + ",code".repeat(9_998) + "\n");
    }

    @Test
    void a_file_that_is_not_text_in_utf_8_is_refused_on_its_line() {
        assertRefused(Reason.FILE_ENCODING, "line 1", HEADER + "A00,x\n", StandardCharsets.UTF_16);
        assertRefused(Reason.FILE_ENCODING, "line 1", HEADER + "A00,x\n", StandardCharsets.UTF_16LE);
        assertRefused(Reason.FILE_ENCODING, "line 1", HEADER + "A00,x\n", StandardCharsets.UTF_16BE);
        assertRefused(Reason.FILE_ENCODING, "line 3", HEADER + "A00,x\nA01,\u00e9\n", StandardCharsets.ISO_8859_1);
        assertRefused(Reason.FILE_ENCODING, "line 3", HEADER + "A00,x\nA01,x\0\n");
        assertRefused(Reason.FILE_ENCODING, "line 3", HEADER + "A00,x\n\u00e9", StandardCharsets.ISO_8859_1);
        assertRefused(
                Reason.FILE_ENCODING,
                "line 3001",
                HEADER + "A00,x\n".repeat(2_999) + "A01,\u00e9\n",
                StandardCharsets.ISO_8859_1);
        assertThat(read(HEADER + "A00,\u00e9\uD83C\uDF0A\n")).containsExactly("2 A00|\u00e9\uD83C\uDF0A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A01,\"never closed\n",
                "A01,\"never closed\nA02,x\nA03,x\n",
                "A01,\"closed\"but not ended\n",
                "A01,\"closed\" \"twice\"\n",
                "A01,5\" nails\n",
                "A01,\"closed on the\nnext line\"x\n",
                "A01,\""
            })
    void quotes_that_do_not_match_are_refused_on_the_line_where_the_row_begins(String row) {
        assertRefused(Reason.FILE_QUOTES, "line 3", HEADER + "A00,x\n" + row);
    }

    @Test
    void a_row_that_is_too_long_is_refused_before_anybody_holds_it() {
        String longest = "A00," + "x".repeat(RowText.LONGEST_ROW - 5) + "\n";
        assertThat(read(HEADER + longest + longest)).hasSize(2);
        assertRefused(Reason.FILE_ROW_TOO_LONG, "line 3", HEADER + "A00,x\nA01," + longest);
        assertRefused(Reason.FILE_ROW_TOO_LONG, "line 2", then(HEADER + "A00,", endless("x")));
        assertRefused(Reason.FILE_ROW_TOO_LONG, "line 2", then(HEADER, endless(" ")));
        assertRefused(Reason.FILE_ROW_TOO_LONG, "line 2", then(HEADER + "A00,\"", endless("A01,swallowed\n")));
        assertRefused(Reason.FILE_ROW_TOO_LONG, "line 1", then("code,\"", endless("x,\n")));
    }

    @Test
    void a_file_with_too_many_rows_or_bytes_is_refused() {
        assertThat(read(HEADER + "A00,x\n".repeat(250_000))).hasSize(250_000);
        assertRefused(Reason.FILE_TOO_LARGE, null, HEADER + "A00,x\n".repeat(250_001));
        assertRefused(Reason.FILE_TOO_LARGE, null, then(HEADER, endless("\n")));
    }

    @Test
    void what_was_made_harmless_for_spreadsheets_is_read_as_it_was() {
        assertThat(read(HEADER + "A00,'=1+1\nA01,''tis\nA02,'tis\nA03,\"'-\"\n"))
                .containsExactly("2 A00|=1+1", "3 A01|'tis", "4 A02|'tis", "5 A03|-");
    }
}
