package dev.latchkey.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Head;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACT-4")
class CsvRecordsTest {
    private static final ImmutableList<ActivityRecord> CHAIN = Records.chain();

    private static List<Map<String, String>> rows() throws IOException {
        CsvMapper mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
                .build();
        try (MappingIterator<Map<String, String>> rows = mapper.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(Records.written(ExportFormat.CSV, CHAIN))) {
            return rows.readAll();
        }
    }

    /** What a reader does who wants what was recorded. */
    private static String recorded(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    @Test
    void it_reads_back_as_what_was_recorded_whatever_that_is() throws IOException {
        List<Map<String, String>> rows = rows();

        assertThat(rows).hasSize(CHAIN.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode fields = RecordFields.of(CHAIN.get(i));
            for (String name : RecordFields.NAMES) {
                JsonNode field = fields.get(name);
                String expected = field.isNull() ? "" : field.isValueNode() ? field.asText() : field.toString();
                assertThat(recorded(rows.get(i).getOrDefault(name, "nothing")))
                        .as("%s of %s", name, field)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void no_cell_begins_like_a_formula() throws IOException {
        assertThat(rows())
                .allSatisfy(
                        row -> assertThat(row.values()).noneMatch(cell -> cell.matches("(?s)[=+@\t\r\n\uFF1D-].*")));
    }

    @Test
    void lines_end_as_rfc_4180_has_it_and_the_first_names_the_columns() {
        String text = Records.text(ExportFormat.CSV, List.of(Records.record(Head.EMPTY, Records.bare())));

        assertThat(text).endsWith("\r\n");
        assertThat(text.split("\r\n", -1)).hasSize(3);
        assertThat(text)
                .startsWith(
                        String.join(",", RecordFields.NAMES) + "\r\n2026-11-21T12:00:00Z,SIGN_IN,DONE,,,,,CLI,,,{},");
        assertThat(Records.text(ExportFormat.CSV, List.of())).isEqualTo(String.join(",", RecordFields.NAMES) + "\r\n");
    }
}
