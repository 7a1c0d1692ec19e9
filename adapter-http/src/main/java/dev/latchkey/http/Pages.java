package dev.latchkey.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import dev.latchkey.http.shared.Answer;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the server says of itself: the OpenAPI document, the same to read, and a page that says what this is. */
final class Pages {
    private static final String HTML = "text/html; charset=utf-8";

    ImmutableList<Route> routes() {
        byte[] document = resource("openapi.json");
        return ImmutableList.of(
                Route.open(Method.GET, "/openapi.json", call -> Answer.bytes("application/json", document)),
                page("/", HTML, resource("index.html")),
                page("/api", HTML, readable(document)),
                page("/latchkey.css", "text/css; charset=utf-8", resource("latchkey.css")),
                page("/latchkey.svg", "image/svg+xml", resource("latchkey.svg")));
    }

    private static Route page(String path, String contentType, byte[] bytes) {
        return Route.page(path, call -> Answer.bytes(contentType, bytes));
    }

    private static byte[] readable(byte[] document) {
        try {
            return new ApiPage(new ObjectMapper().readTree(document)).write().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try {
            return Resources.toByteArray(Resources.getResource(Pages.class, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
