package dev.latchkey.application.exchange;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.domain.shared.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A key ring as JSON; read as strictly as it was written. */
final class KeyRingJson {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private KeyRingJson() {}

    record Ring(List<Row> keys) {}

    record Row(String purpose, String id, boolean current, String material) {
        @Override
        public String toString() {
            return "Row[" + purpose + " " + id + "]";
        }
    }

    static byte[] write(KeyRing ring) {
        List<Row> rows = ring.keys().stream()
                .map(key -> new Row(
                        key.purpose().text(),
                        key.id(),
                        key.current(),
                        key.material().revealBase64()))
                .toList();
        try {
            return MAPPER.writeValueAsBytes(new Ring(rows));
        } catch (JacksonException e) {
            throw new IllegalStateException("a key ring is texts and booleans", e);
        }
    }

    static KeyRing read(byte[] json) throws NoKeyRing {
        try {
            List<KeyRing.Key> keys = new ArrayList<>();
            for (Row row : rows(MAPPER.readValue(json, Ring.class))) {
                keys.add(key(row));
            }
            return new KeyRing(keys);
        } catch (JacksonException e) {
            throw new NoKeyRing("it is not the JSON a ring is written in, line "
                    + e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Rejected e) {
            throw new NoKeyRing("each purpose needs one current key of 32 bytes, and each key an id of its own");
        }
    }

    /** JSON's {@code null} is nothing Jackson minds at these two places. */
    private static List<Row> rows(@Nullable Ring ring) throws NoKeyRing {
        if (ring == null || ring.keys().stream().anyMatch(Objects::isNull)) {
            throw new NoKeyRing("it says null where a ring or a key belongs");
        }
        return ring.keys();
    }

    private static KeyRing.Key key(Row row) throws NoKeyRing {
        KeyRing.Purpose purpose = Arrays.stream(KeyRing.Purpose.values())
                .filter(one -> one.text().equals(row.purpose()))
                .findFirst()
                .orElseThrow(() -> new NoKeyRing("a purpose is not known here"));
        if (!ID.matcher(row.id()).matches()) {
            throw new NoKeyRing("an id is 1 to 40 letters, digits, points, underscores and hyphens");
        }
        try {
            KeyRing.Material material = new KeyRing.Material(Base64.getDecoder().decode(row.material()));
            return new KeyRing.Key(purpose, row.id(), row.current(), material);
        } catch (IllegalArgumentException e) {
            throw new NoKeyRing("material is not Base64");
        }
    }
}
