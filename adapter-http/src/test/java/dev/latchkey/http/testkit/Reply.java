package dev.latchkey.http.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;

/** What a server answered. */
public record Reply(int status, HttpHeaders headers, String text) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public JsonNode json() {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    /** The text at a JSON Pointer. */
    public String at(String pointer) {
        return json().at(pointer).asText();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
