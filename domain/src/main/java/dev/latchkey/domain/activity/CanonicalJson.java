package dev.latchkey.domain.activity;

import com.google.common.base.Utf8;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes objects of texts, whole numbers and such objects as RFC 8785 canonical JSON.
 *
 * <p>Java orders texts by UTF-16 code units, as section 3.2.3 wants member names ordered. Half a surrogate pair is an error
 * (section 3.2.2.2): it has no UTF-8, so that a hash over it could not tell it from a question mark.
 */
final class CanonicalJson {
    private CanonicalJson() {}

    /** @throws IllegalArgumentException when a text holds half a surrogate pair */
    static String write(SortedMap<String, ?> object) {
        StringBuilder json = new StringBuilder(256);
        append(json, object);
        return json.toString();
    }

    private static void append(StringBuilder json, SortedMap<?, ?> object) {
        char before = '{';
        for (Map.Entry<?, ?> member : object.entrySet()) {
            json.append(before);
            append(json, (String) member.getKey());
            json.append(':');
            if (member.getValue() instanceof SortedMap<?, ?> inner) {
                append(json, inner);
            } else if (member.getValue() instanceof Long number) {
                json.append(number.longValue());
            } else {
                append(json, (String) member.getValue());
            }
            before = ',';
        }
        json.append(before == '{' ? "{}" : "}");
    }

    private static void append(StringBuilder json, String text) {
        json.ensureCapacity(json.length() + Utf8.encodedLength(text) + 2);
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
