package dev.latchkey.http.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.decision.Idempotency;
import dev.latchkey.domain.shared.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;

/** Does a request that is repeated with its {@code Idempotency-Key} once. Safe for many threads. */
final class Repeating {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    private final Idempotency idempotency;

    Repeating(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /** An answer as it is kept. */
    record Kept(int status, Map<String, String> headers, JsonNode body) {}

    Answer handle(Route route, Call call) {
        String key = call.idempotencyKey();
        if (route.repeats() == Route.Repeats.DONE_AGAIN || key == null) {
            return route.handler().handle(call);
        }
        if (!KEY.matcher(key).matches()) {
            throw Malformed.request(Reason.REQUEST_MALFORMED);
        }
        boolean secret = route.repeats() == Route.Repeats.ANSWERED_ONCE;
        return answer(idempotency.once(
                new Idempotency.Request(call.actor(), call.place(), key, call.sent()),
                () -> new Idempotency.Answer(text(route.handler().handle(call)), secret)));
    }

    private static String text(Answer answer) {
        try {
            JsonNode body = MAPPER.readTree(Answers.bytes(answer.body()));
            return MAPPER.writeValueAsString(new Kept(answer.status(), answer.headers(), body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(String text) {
        try {
            Kept kept = MAPPER.readValue(text, Kept.class);
            return new Answer(
                    kept.status(), Answer.JSON, kept.body(), ImmutableMap.copyOf(kept.headers()), ImmutableList.of());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
