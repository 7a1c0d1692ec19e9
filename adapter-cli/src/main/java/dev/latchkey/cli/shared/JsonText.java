package dev.latchkey.cli.shared;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads objects of texts, whole numbers and such objects: activity records, and what is remembered. */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** @throws UncheckedIOException when the text is anything else */
    public static Map<String, @Nullable Object> read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            return object(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            members.put(
                    name,
                    switch (parser.nextToken()) {
                        case START_OBJECT -> object(parser);
                        case VALUE_NUMBER_INT -> parser.getLongValue();
                        case VALUE_STRING -> parser.getText();
                        default -> throw new IOException("unexpected " + parser.currentToken());
                    });
        }
        return members;
    }
}
