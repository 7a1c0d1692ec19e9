package dev.latchkey.http.shared;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes answers: JSON in UTF-8, instants as ISO 8601 in UTC, members that are null as null. */
final class Answers {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance));

    private Answers() {}

    /** Writes an answer that is no stream. */
    static void write(Context context, Answer answer) {
        head(context, answer);
        if (answer.body() != null) {
            context.result(bytes(answer.body()));
        }
    }

    /** Writes all of an answer but its body. */
    static void head(Context context, Answer answer) {
        context.status(answer.status());
        answer.headers().forEach(context::header);
        answer.cookies().forEach(cookie -> context.addHeader("Set-Cookie", cookie.header()));
        if (answer.body() != null) {
            context.contentType(answer.contentType());
        }
    }

    /** Writes JSON as it comes to be, and leaves the stream open. */
    static void write(OutputStream out, Object json) throws IOException {
        MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, json);
    }

    static byte[] bytes(@Nullable Object body) {
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
