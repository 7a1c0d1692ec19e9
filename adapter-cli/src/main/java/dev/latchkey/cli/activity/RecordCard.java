package dev.latchkey.cli.activity;

import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.JsonText;
import dev.latchkey.domain.activity.ActivityRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record of the activity log as it is answered. */
final class RecordCard {
    private RecordCard() {}

    static Card of(ActivityRecord record) {
        Map<String, @Nullable Object> text = JsonText.read(record.text());
        return new Card()
                .with("at", "WHEN", record.at())
                .with("username", "WHO", text.get("username"))
                .with("act", "ACT", record.columns().act())
                .with("outcome", "OUTCOME", record.columns().outcome())
                .with("reason", "REASON", text.get("reason"))
                .json("accountId", record.columns().account())
                .with("channel", "DOOR", text.get("channel"))
                .json("source", text.get("source"))
                .json("correlation", text.get("correlation"))
                .json("authority", text.get("authority"))
                .json("details", text.getOrDefault("details", Map.of()))
                .text("DETAILS", written(text.get("details")))
                .json("ledger", record.ledger())
                .json("sequence", record.sequence())
                .json("hash", record.hash());
    }

    private static String written(@Nullable Object details) {
        StringBuilder written = new StringBuilder();
        if (details instanceof Map<?, ?> map) {
            map.forEach((name, value) -> written.append(written.isEmpty() ? "" : ", ")
                    .append(name)
                    .append(": ")
                    .append(value));
        }
        return written.toString();
    }
}
