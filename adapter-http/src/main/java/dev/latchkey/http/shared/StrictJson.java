package dev.latchkey.http.shared;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.domain.shared.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text as RFC 8259 has it, without what RFC 7493 advises against: members that stand twice, and texts
 * that are no Unicode. Nothing after it, nothing nested deeper than {@link #DEEPEST}.
 *
 * <p>For one text and one thread; it remembers where it is, so that every complaint has its pointer.
 */
final class StrictJson {
    static final int DEEPEST = 20;

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private String at = "";
    private int depth;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    static JsonNode read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new StrictJson(parser).whole();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode whole() throws IOException {
        try {
            JsonNode value = value(parser.nextToken());
            at = "";
            if (parser.nextToken() != null) {
                throw Malformed.at(at, Reason.REQUEST_MALFORMED);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw Malformed.at(at, Reason.REQUEST_MALFORMED);
        }
    }

    private JsonNode value(@Nullable JsonToken token) throws IOException {
        if (token == null) {
            throw Malformed.at(at, Reason.REQUEST_MALFORMED);
        }
        return switch (token) {
            case START_OBJECT -> nested(this::object);
            case START_ARRAY -> nested(this::array);
            case VALUE_STRING -> NODES.textNode(unicode(parser.getText()));
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw Malformed.at(at, Reason.REQUEST_MALFORMED);
        };
    }

    /** A number as exactly as it was written, unless it is one nobody means. */
    private JsonNode number() throws IOException {
        try {
            return DecimalNode.valueOf(parser.getDecimalValue());
        } catch (NumberFormatException | ArithmeticException e) {
            throw Malformed.at(at, Reason.REQUEST_MALFORMED);
        }
    }

    @FunctionalInterface
    private interface Reading {
        JsonNode read() throws IOException;
    }

    private JsonNode nested(Reading reading) throws IOException {
        if (++depth > DEEPEST) {
            throw Malformed.at(at, Reason.NESTED_TOO_DEEP);
        }
        String here = at;
        JsonNode read = reading.read();
        at = here;
        depth--;
        return read;
    }

    private JsonNode object() throws IOException {
        ObjectNode object = NODES.objectNode();
        String here = at;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = unicode(parser.currentName());
            at = Pointers.member(here, name);
            if (object.has(name)) {
                throw Malformed.at(at, Reason.MEMBER_DUPLICATE);
            }
            object.set(name, value(parser.nextToken()));
            at = here;
        }
        return object;
    }

    private JsonNode array() throws IOException {
        ArrayNode array = NODES.arrayNode();
        String here = at;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            at = Pointers.element(here, array.size());
            array.add(value(token));
            at = here;
        }
        return array;
    }

    /** A text without NUL, which one of the databases does not take, and without half a surrogate pair. */
    private String unicode(String text) {
        boolean broken = text.indexOf('\0') >= 0
                || text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (broken) {
            throw Malformed.at(at, Reason.REQUEST_MALFORMED);
        }
        return text;
    }
}
