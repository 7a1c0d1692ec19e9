package dev.latchkey.http.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.domain.activity.ActivityRecord;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity record as JSON: what the record says, and its place in its chain (ACT-1, ACT-3).
 *
 * @param accountId the account it is shown in, or null
 * @param username the acting person's, or null where nobody was known
 * @param authority the link that allowed it, or null
 * @param details further facts
 */
record RecordJson(
        Instant at,
        String act,
        String outcome,
        @Nullable String reason,
        @Nullable String username,
        @Nullable String accountId,
        @Nullable String authority,
        String channel,
        @Nullable String source,
        String correlation,
        JsonNode details,
        String ledger,
        long sequence,
        String hash) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static RecordJson of(ActivityRecord record) {
        JsonNode text = parsed(record.text());
        return new RecordJson(
                record.at(),
                record.columns().act().name(),
                record.columns().outcome().name(),
                member(text, "reason"),
                member(text, "username"),
                record.columns().account() == null
                        ? null
                        : record.columns().account().toString(),
                member(text, "authority"),
                text.path("channel").asText(),
                member(text, "source"),
                text.path("correlation").asText(),
                text.has("details") ? text.get("details") : MAPPER.createObjectNode(),
                record.ledger().value(),
                record.sequence(),
                record.hash());
    }

    private static @Nullable String member(JsonNode text, String name) {
        JsonNode value = text.get(name);
        return value == null ? null : value.asText();
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
