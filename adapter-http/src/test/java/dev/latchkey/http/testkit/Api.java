package dev.latchkey.http.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * A client of a running server. Every answer it gets is held against the OpenAPI document.
 *
 * @param token a session's bearer token, or {@link #NOBODY}
 */
public record Api(int port, String token) {
    public static final String NOBODY = "";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Api as(String otherToken) {
        return new Api(port, otherToken);
    }

    public Reply get(String path) {
        return send(request("GET", path, ""));
    }

    /** @param body an object written as JSON, or a text that is sent as it is */
    public Reply post(String path, Object body) {
        return send("POST", path, body, ImmutableMap.of());
    }

    public Reply put(String path, Object body) {
        return send("PUT", path, body, ImmutableMap.of());
    }

    public Reply patch(String path, Object body, String ifMatch) {
        return send("PATCH", path, body, ImmutableMap.of("If-Match", ifMatch));
    }

    public Reply delete(String path) {
        return send(request("DELETE", path, ""));
    }

    public Reply send(String method, String path, Object body, Map<String, String> headers) {
        HttpRequest.Builder request = request(method, path, json(body)).setHeader("Content-Type", "application/json");
        headers.forEach(request::setHeader);
        return send(request);
    }

    /** A request to be added to; sent by {@link #send(HttpRequest.Builder)}. */
    public HttpRequest.Builder request(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return token.equals(NOBODY) ? request : request.header("Authorization", "Bearer " + token);
    }

    public Reply send(HttpRequest.Builder request) {
        HttpRequest ready = request.build();
        try {
            HttpResponse<String> response = answer(ready);
            Reply reply = new Reply(response.statusCode(), response.headers(), response.body());
            Documented.require(ready.method(), ready.uri().getRawPath(), reply);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(ready.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sent once more where the server had closed the kept connection it was sent on, as after every refused body. */
    private static HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException closed) {
            return CLIENT.send(request, BodyHandlers.ofString());
        }
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
