package dev.latchkey.http.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.io.Resources;
import dev.latchkey.http.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The OpenAPI document as it is served. */
public final class OpenApi {
    public static final JsonNode DOCUMENT = read();

    private OpenApi() {}

    /** What a reference stands for; anything else is itself. */
    public static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
    }

    public static JsonNode schema(String name) {
        return DOCUMENT.at("/components/schemas/" + name);
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper()
                    .readTree(Resources.toByteArray(Resources.getResource(HttpServer.class, "openapi.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
