package dev.latchkey.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Head;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACT-4")
class NdjsonRecordsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ImmutableList<ActivityRecord> CHAIN = Records.chain();

    private static List<JsonNode> lines() {
        return Records.text(ExportFormat.NDJSON, CHAIN)
                .lines()
                .map(NdjsonRecordsTest::parsed)
                .toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void every_line_is_an_object_with_the_same_members_and_ends_with_a_line_feed() {
        String text = Records.text(ExportFormat.NDJSON, CHAIN);

        assertThat(text).endsWith("}\n").doesNotContain("\n\n").doesNotContain("\n ");
        assertThat(text.split("\n", -1)).hasSize(CHAIN.size() + 1);
        assertThat(lines())
                .allSatisfy(line ->
                        assertThat(line.fieldNames()).toIterable().containsExactlyElementsOf(RecordFields.NAMES));
    }

    @Test
    @Tag("ACT-3")
    void the_lines_alone_prove_the_chain() {
        String before = Head.EMPTY.hash();
        for (JsonNode line : lines()) {
            String text = line.get("text").asText();
            String hash = Hashing.sha256()
                    .hashString(before + text, StandardCharsets.UTF_8)
                    .toString();
            assertThat(line.get("hash").asText()).isEqualTo(hash);
            assertThat(parsed(text).at("/copies/sequence").asLong())
                    .isEqualTo(line.get("sequence").asLong());
            assertThat(parsed(text).at("/copies/ledger").asText())
                    .isEqualTo(line.get("ledger").asText());
            before = hash;
        }
    }

    @Test
    void what_was_said_is_said_whatever_it_is() {
        List<JsonNode> lines = lines();
        List<String> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += 2) {
            JsonNode line = lines.get(i);
            read.add(line.get("username").asText());
            assertThat(line.get("correlation")).isEqualTo(line.get("username"));
            assertThat(line.get("source")).isEqualTo(line.get("username"));
            assertThat(line.get("details").get("target")).isEqualTo(line.get("username"));
            assertThat(line.get("accountId").asText()).isEqualTo(Records.HOME.toString());
            assertThat(line.get("reason").asText()).isEqualTo("OWN_PRIVILEGES");
            assertThat(lines.get(i + 1).get("username").isNull()).isTrue();
            assertThat(lines.get(i + 1).get("accountId").isNull()).isTrue();
            assertThat(lines.get(i + 1).get("details").isEmpty()).isTrue();
        }
        assertThat(read).containsExactlyElementsOf(Records.HOSTILE);
    }
}
