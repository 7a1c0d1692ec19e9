package dev.latchkey.http.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableSortedMap;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Secret;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event as it is sent. */
record WebhookJson(String type, String timestamp, Data data) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** @param link a one-time link with its secret, on events that promise one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            String stream,
            long sequence,
            @Nullable String accountId,
            Map<String, String> facts,
            @Nullable String link) {}

    static byte[] bytes(Event event, Optional<Secret> link) {
        AccountId account = event.account();
        Data data = new Data(
                event.place().stream().value(),
                event.place().sequence(),
                account == null ? null : account.toString(),
                ImmutableSortedMap.copyOf(event.facts()),
                link.map(Secret::reveal).orElse(null));
        try {
            return MAPPER.writeValueAsBytes(
                    new WebhookJson(event.kind().name(), event.at().toString(), data));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
