package dev.latchkey.application.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.domain.activity.ActivityRecord;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * An activity record as it is exported: what it says, in members of their own, and what proves it (ACT-3).
 *
 * <p>A record's {@code hash} is the SHA-256 of the hash before it in its {@code ledger} and its {@code text}; before the
 * first there are 64 zeros.
 */
final class RecordFields {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();
    static final List<String> NAMES = List.of(
            "at",
            "act",
            "outcome",
            "reason",
            "username",
            "accountId",
            "authority",
            "channel",
            "source",
            "correlation",
            "details",
            "ledger",
            "sequence",
            "hash",
            "text");

    private RecordFields() {}

    /** The members by {@link #NAMES}, in that order; null where a record says nothing. */
    static ObjectNode of(ActivityRecord record) {
        JsonNode text = parsed(record.text());
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("at", record.at().toString());
        fields.put("act", record.columns().act().name());
        fields.put("outcome", record.columns().outcome().name());
        fields.set("reason", text.get("reason"));
        fields.set("username", text.get("username"));
        fields.set("accountId", text.path("copies").get("account"));
        for (String name : List.of("authority", "channel", "source", "correlation")) {
            fields.set(name, text.get(name));
        }
        fields.set("details", text.has("details") ? text.get("details") : JsonNodeFactory.instance.objectNode());
        fields.put("ledger", record.ledger().value());
        fields.put("sequence", record.sequence());
        fields.put("hash", record.hash());
        fields.put("text", record.text());
        return fields;
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
