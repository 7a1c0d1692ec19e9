package dev.latchkey.http.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import com.google.common.net.MediaType;
import dev.latchkey.domain.shared.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/** A request's body: JSON in UTF-8, at most {@link #LARGEST} bytes where a route says nothing else, however it is sent. */
public final class Body {
    static final int LARGEST = 64 * 1024;

    /** How much of a body that is too large is read on, to nobody's use, so that who sends it comes to read the answer. */
    static final long LET_FINISH = 8 * 1024 * 1024;

    private static final MediaType JSON = MediaType.create("application", "json");

    private final String text;
    private final JsonNode value;

    private Body(String text) {
        this.text = text;
        this.value = StrictJson.read(text);
    }

    static Body read(HttpServletRequest request, int largest) {
        MediaTypes.require(JSON, request.getContentType());
        if (request.getContentLengthLong() > LET_FINISH) {
            throw Malformed.request(Reason.BODY_TOO_LARGE);
        }
        return new Body(utf8(bytes(request, largest)));
    }

    /** What was sent, letter by letter; it may hold secrets. */
    String text() {
        return text;
    }

    /** The one object it is. */
    public JsonObject object() {
        return JsonObject.of(value, "");
    }

    /** The objects it is a list of, or null where it is no list. */
    public @Nullable ImmutableList<JsonObject> list() {
        return value.isArray() ? JsonObject.objects(value, "") : null;
    }

    private static byte[] bytes(HttpServletRequest request, int largest) {
        try {
            InputStream stream = request.getInputStream();
            byte[] bytes = stream.readNBytes(largest + 1);
            if (bytes.length > largest) {
                ByteStreams.exhaust(ByteStreams.limit(stream, LET_FINISH));
                throw Malformed.request(Reason.BODY_TOO_LARGE);
            }
            return bytes;
        } catch (IOException | HttpException.RuntimeException e) {
            throw Malformed.request(Reason.REQUEST_MALFORMED);
        }
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Malformed.at("", Reason.REQUEST_MALFORMED);
        }
    }
}
