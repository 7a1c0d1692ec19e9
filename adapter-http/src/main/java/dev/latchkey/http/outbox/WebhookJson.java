package dev.latchkey.http.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableSortedMap;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.LinkMinter;
import dev.latchkey.domain.shared.AccountId;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event as it is sent. */
record WebhookJson(String type, String timestamp, Data data) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** @param oneTime on events that promise a one-time link */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            String stream,
            long sequence,
            @Nullable String accountId,
            Map<String, String> facts,
            @Nullable OneTime oneTime) {}

    /**
     * What a mailer makes a link of.
     *
     * @param email whom it is for
     */
    record OneTime(String secret, String email, String expiresAt) {
        static OneTime of(LinkMinter.Minted minted) {
            return new OneTime(
                    minted.secret().reveal(),
                    minted.to().value(),
                    minted.expiresAt().toString());
        }

        @Override
        public String toString() {
            return "OneTime[" + expiresAt + "]";
        }
    }

    static byte[] bytes(Event event, Optional<LinkMinter.Minted> promised) {
        AccountId account = event.account();
        Data data = new Data(
                event.place().stream().value(),
                event.place().sequence(),
                account == null ? null : account.toString(),
                ImmutableSortedMap.copyOf(event.facts()),
                promised.map(OneTime::of).orElse(null));
        try {
            return MAPPER.writeValueAsBytes(
                    new WebhookJson(event.kind().name(), event.at().toString(), data));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
