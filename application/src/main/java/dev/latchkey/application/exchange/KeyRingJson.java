package dev.latchkey.application.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.domain.shared.Rejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key ring as JSON; read as strictly as it was written.
 *
 * <p>Token by token rather than by a mapper: every start of the program reads a ring, and a mapper alone would take it longer
 * than all the rest.
 */
final class KeyRingJson {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private KeyRingJson() {}

    static byte[] write(KeyRing ring) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (JsonGenerator generator = JSON.createGenerator(json).useDefaultPrettyPrinter()) {
            generator.writeStartObject();
            generator.writeArrayFieldStart("keys");
            for (KeyRing.Key key : ring.keys()) {
                generator.writeStartObject();
                generator.writeStringField("purpose", key.purpose().text());
                generator.writeStringField("id", key.id());
                generator.writeBooleanField("current", key.current());
                generator.writeStringField("material", key.material().revealBase64());
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("a key ring is texts and booleans", e);
        }
        return json.toByteArray();
    }

    static KeyRing read(byte[] json) throws NoKeyRing {
        return ring(keys(json));
    }

    static KeyRing ring(List<KeyRing.Key> keys) throws NoKeyRing {
        try {
            return new KeyRing(keys);
        } catch (Rejected e) {
            throw new NoKeyRing("each purpose needs one current key of 32 bytes, and each key an id of its own");
        }
    }

    /** The keys alone, of a ring that may lack a purpose. */
    static List<KeyRing.Key> keys(byte[] json) throws NoKeyRing {
        try (JsonParser parser = JSON.createParser(json)) {
            expect(parser, JsonToken.START_OBJECT);
            expectField(parser, "keys");
            expect(parser, JsonToken.START_ARRAY);
            List<KeyRing.Key> keys = new ArrayList<>();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                keys.add(key(parser));
            }
            if (!parser.hasToken(JsonToken.END_ARRAY)) {
                throw unexpected(parser);
            }
            expect(parser, JsonToken.END_OBJECT);
            if (parser.nextToken() != null) {
                throw unexpected(parser);
            }
            return keys;
        } catch (JsonProcessingException e) {
            throw new NoKeyRing("it is not the JSON a ring is written in, line "
                    + e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Rejected e) {
            throw new NoKeyRing("each purpose needs one current key of 32 bytes, and each key an id of its own");
        }
    }

    private static KeyRing.Key key(JsonParser parser) throws IOException, NoKeyRing {
        @Nullable String purpose = null;
        @Nullable String id = null;
        @Nullable Boolean current = null;
        @Nullable String material = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            switch (parser.currentName()) {
                case "purpose" -> purpose = text(parser);
                case "id" -> id = text(parser);
                case "current" -> current = truth(parser);
                case "material" -> material = text(parser);
                default -> throw unexpected(parser);
            }
        }
        if (purpose == null || id == null || current == null || material == null) {
            throw new NoKeyRing("a key has a purpose, an id, whether it is current, and its material");
        }
        return new KeyRing.Key(purpose(purpose), id(id), current, material(material));
    }

    private static KeyRing.Purpose purpose(String text) throws NoKeyRing {
        for (KeyRing.Purpose purpose : KeyRing.Purpose.values()) {
            if (purpose.text().equals(text)) {
                return purpose;
            }
        }
        throw new NoKeyRing("a purpose is not known here");
    }

    private static String id(String text) throws NoKeyRing {
        if (!ID.matcher(text).matches()) {
            throw new NoKeyRing("an id is 1 to 40 letters, digits, points, underscores and hyphens");
        }
        return text;
    }

    private static KeyRing.Material material(String text) throws NoKeyRing {
        try {
            return new KeyRing.Material(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new NoKeyRing("material is not Base64");
        }
    }

    private static String text(JsonParser parser) throws IOException, NoKeyRing {
        expect(parser, JsonToken.VALUE_STRING);
        return parser.getText();
    }

    private static boolean truth(JsonParser parser) throws IOException, NoKeyRing {
        JsonToken token = parser.nextToken();
        if (token == null || !token.isBoolean()) {
            throw unexpected(parser);
        }
        return token == JsonToken.VALUE_TRUE;
    }

    private static void expectField(JsonParser parser, String name) throws IOException, NoKeyRing {
        expect(parser, JsonToken.FIELD_NAME);
        if (!parser.currentName().equals(name)) {
            throw unexpected(parser);
        }
    }

    private static void expect(JsonParser parser, JsonToken token) throws IOException, NoKeyRing {
        if (parser.nextToken() != token) {
            throw unexpected(parser);
        }
    }

    /** Says where, and nothing of what stands there. */
    private static NoKeyRing unexpected(JsonParser parser) {
        return new NoKeyRing("it is not the JSON a ring is written in, line "
                + parser.currentLocation().getLineNr());
    }
}
