package dev.latchkey.http.shared;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a call is answered with. Immutable.
 *
 * @param body what is written as JSON, or bytes as they are, or a {@link Stream}, or null for nothing
 * @param headers further headers by name
 */
public record Answer(
        int status,
        String contentType,
        @Nullable Object body,
        ImmutableMap<String, String> headers,
        ImmutableList<SetCookie> cookies) {
    static final String JSON = "application/json";

    /** A body that is written while it comes to be; it may be of any length. */
    @FunctionalInterface
    public interface Stream {
        /** @throws IOException when nobody reads any more */
        void writeTo(OutputStream out) throws IOException;
    }

    public static Answer ok(Object json) {
        return json(200, json);
    }

    public static Answer created(Object json) {
        return json(201, json);
    }

    /** What was asked for will be seen to; nothing is told of it. */
    public static Answer accepted() {
        return new Answer(202, "", null, ImmutableMap.of(), ImmutableList.of());
    }

    public static Answer noContent() {
        return new Answer(204, "", null, ImmutableMap.of(), ImmutableList.of());
    }

    public static Answer bytes(String contentType, byte[] bytes) {
        return new Answer(200, contentType, bytes, ImmutableMap.of(), ImmutableList.of());
    }

    /** An answer whose length is not known when it begins; what fails before its first byte is answered as a problem. */
    public static Answer stream(String contentType, Stream body) {
        return new Answer(200, contentType, body, ImmutableMap.of(), ImmutableList.of());
    }

    /** The same with JSON that is written piece by piece, however long its lists are. */
    public static Answer streamed(Object json) {
        return streamed(200, JSON, json);
    }

    static Answer streamed(int status, String contentType, Object json) {
        Stream body = out -> Answers.write(out, json);
        return new Answer(status, contentType, body, ImmutableMap.of(), ImmutableList.of());
    }

    private static Answer json(int status, Object json) {
        return new Answer(status, JSON, json, ImmutableMap.of(), ImmutableList.of());
    }

    static Answer problem(Problem problem, ImmutableMap<String, String> headers) {
        return new Answer(problem.status(), Problem.CONTENT_TYPE, problem, headers, ImmutableList.of());
    }

    public Answer with(String header, String value) {
        return new Answer(
                status,
                contentType,
                body,
                ImmutableMap.<String, String>builder()
                        .putAll(headers)
                        .put(header, value)
                        .buildKeepingLast(),
                cookies);
    }

    public Answer with(SetCookie... set) {
        return new Answer(
                status,
                contentType,
                body,
                headers,
                ImmutableList.<SetCookie>builder().addAll(cookies).add(set).build());
    }
}
