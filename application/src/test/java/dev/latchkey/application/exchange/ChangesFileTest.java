package dev.latchkey.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.exchange.ChangesFile.Format;
import dev.latchkey.application.exchange.ChangesFile.Line;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesFileTest {
    private static ImmutableList<Line> read(String text, Format format) {
        return read(text, StandardCharsets.UTF_8, format);
    }

    private static ImmutableList<Line> read(String text, Charset charset, Format format) {
        try {
            return ChangesFile.read(new ByteArrayInputStream(text.getBytes(charset)), format);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(Reason reason, String field, String text, Format format) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> read(text, format))
                .satisfies(rejected -> {
                    assertThat(rejected.reason()).isEqualTo(reason);
                    assertThat(rejected.faults())
                            .extracting(fault -> fault.field())
                            .containsExactly(field);
                });
    }

    @Test
    @Tag("PRV-8")
    void a_csv_file_and_a_json_file_say_the_same() {
        ImmutableList<Line> csv = read("""
                \ufeffchange,account,username,preset,privileges\r
                LIMIT,40286173,grace,,BILLING=VIEW CLINICAL_NOTES=NONE
                \r
                allow,"4028-6173","new, one",BILLER,
                """, Format.CSV);
        ImmutableList<Line> json = read("""
                [{"change":"LIMIT","account":"40286173","username":"grace",
                  "privileges":{"BILLING":"VIEW","CLINICAL_NOTES":"NONE"}},
                 {"change":"allow","account":"4028-6173","username":"new, one","preset":"BILLER","email":null}]
                """, Format.JSON);

        assertThat(csv)
                .extracting(Line::change)
                .isEqualTo(json.stream().map(Line::change).toList());
        assertThat(csv).extracting(Line::line).containsExactly(2, 4);
        assertThat(csv.get(0).change().levels().levels())
                .isEqualTo(ImmutableMap.of("BILLING", "VIEW", "CLINICAL_NOTES", "NONE"));
        assertThat(csv.get(1).change().said("username")).isEqualTo("new, one");
    }

    @Test
    @Tag("PRV-8")
    void a_password_is_kept_out_of_sight() {
        Line line = read("change,username,password\nALLOW,grace,three calm rivers\n", Format.CSV)
                .get(0);

        assertThat(line.change().password().reveal()).isEqualTo("three calm rivers");
        assertThat(line.toString()).doesNotContain("three calm rivers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MEMBER_UNKNOWN    | chnge  | chnge,account",
                "MEMBER_DUPLICATE  | change | change,account,change",
                "REQUEST_MALFORMED | line 1 | ''",
                "REQUEST_MALFORMED | line 2 | 'change,account\nEND'",
                "REQUEST_MALFORMED | line 3 | 'change,account\nEND,1\nEND,1,2'",
                "REQUEST_MALFORMED | line 2 | 'change,privileges\nLIMIT,BILLING'",
                "REQUEST_MALFORMED | line 2 | 'change,privileges\nLIMIT,A=VIEW A=NONE'",
                "REQUEST_MALFORMED | line 2 | 'change,account\n\"END,1'",
            })
    void what_is_wrong_with_a_csv_file_is_told_with_its_place(Reason reason, String field, String text) {
        assertRefused(reason, field, text, Format.CSV);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "MEMBER_TYPE       | line 1            | {}",
                "MEMBER_TYPE       | [0]               | [1]",
                "MEMBER_TYPE       | [1].change        | [{},{\"change\":1}]",
                "MEMBER_TYPE       | [0].privileges    | [{\"privileges\":\"BILLING=VIEW\"}]",
                "MEMBER_TYPE       | [0].privileges.A  | [{\"privileges\":{\"A\":null}}]",
                "MEMBER_UNKNOWN    | [0].chnge         | [{\"chnge\":\"END\"}]",
                "REQUEST_MALFORMED | line 1            | [{\"change\":\"A\",\"change\":\"B\"}]",
                "REQUEST_MALFORMED | line 1            | [] []",
                "REQUEST_MALFORMED | line 1            | [",
            })
    void what_is_wrong_with_a_json_file_is_told_with_its_place(Reason reason, String field, String text) {
        assertRefused(reason, field, text, Format.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "JSON"})
    void a_file_that_is_too_large_or_not_utf_8_is_refused(Format format) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> read("a".repeat((1 << 20) + 1), format))
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(Reason.BODY_TOO_LARGE));
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> read("change,account\nEND,1\n", StandardCharsets.UTF_16, format))
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(Reason.REQUEST_MALFORMED));
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> read("[{\"change\":\"\u00e9\"}]", StandardCharsets.ISO_8859_1, format))
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(Reason.REQUEST_MALFORMED));
    }

    @Test
    @Tag("PRV-8")
    void of_a_file_with_too_many_changes_one_more_is_read_than_a_call_takes() {
        assertThat(read("change,username\n" + "END,grace\n".repeat(10_000), Format.CSV))
                .hasSize(501);
        assertThat(read("[" + "{},".repeat(10_000) + "{}]", Format.JSON)).hasSize(501);
    }
}
