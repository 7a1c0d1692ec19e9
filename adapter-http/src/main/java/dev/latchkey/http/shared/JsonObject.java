package dev.latchkey.http.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of a request's body, read member by member; a member of a wrong type is refused with its pointer.
 *
 * <p>A member that is null counts as absent everywhere but in {@link #says}.
 */
public final class JsonObject {
    private static final int MOST_DIGITS = 20;

    private final ObjectNode node;
    private final String pointer;

    private JsonObject(ObjectNode node, String pointer) {
        this.node = node;
        this.pointer = pointer;
    }

    static JsonObject of(JsonNode node, String pointer) {
        if (node instanceof ObjectNode object) {
            return new JsonObject(object, pointer);
        }
        throw Malformed.at(pointer, Reason.MEMBER_TYPE);
    }

    /** Refuses members of other names. */
    public JsonObject only(String... names) {
        return only(ImmutableSet.copyOf(names));
    }

    public JsonObject only(ImmutableSet<String> names) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!names.contains(member.getKey())) {
                throw Malformed.at(Pointers.member(pointer, member.getKey()), Reason.MEMBER_UNKNOWN);
            }
        }
        return this;
    }

    /** Whether a member is there, null or not. */
    public boolean says(String name) {
        return node.has(name);
    }

    /** A text, empty where absent: for use cases that tell all that is missing together. */
    public String text(String name) {
        String text = optionalText(name);
        return text == null ? "" : text;
    }

    public @Nullable String optionalText(String name) {
        JsonNode value = value(name);
        return value == null ? null : text(value, Pointers.member(pointer, name));
    }

    /** A text that must be there. */
    public String requiredText(String name) {
        String text = optionalText(name);
        if (text == null) {
            throw Malformed.missing(Pointers.member(pointer, name));
        }
        return text;
    }

    /** A secret text, empty where absent. */
    public Secret secret(String name) {
        return new Secret(text(name));
    }

    public @Nullable Boolean flag(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isBoolean()) {
            throw wrongType(name);
        }
        return value == null ? null : value.booleanValue();
    }

    /** A whole number, written out; one that no computer counts to as it was sent. */
    public @Nullable String wholeNumber(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            throw wrongType(name);
        }
        BigDecimal number = value.decimalValue().stripTrailingZeros();
        if (number.scale() > 0) {
            throw wrongType(name);
        }
        boolean endless = (long) number.precision() - number.scale() > MOST_DIGITS;
        return endless ? number.toString() : number.toBigInteger().toString();
    }

    public @Nullable JsonObject object(String name) {
        JsonNode value = value(name);
        return value == null ? null : of(value, Pointers.member(pointer, name));
    }

    /** A list of texts, empty where absent. */
    public ImmutableList<String> texts(String name) {
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        ImmutableList<JsonNode> elements = elements(name);
        for (int i = 0; i < elements.size(); i++) {
            texts.add(text(elements.get(i), Pointers.element(Pointers.member(pointer, name), i)));
        }
        return texts.build();
    }

    /** A list of objects, empty where absent. */
    public ImmutableList<JsonObject> objects(String name) {
        return objects(elements(name), Pointers.member(pointer, name));
    }

    static ImmutableList<JsonObject> objects(Iterable<JsonNode> elements, String pointer) {
        ImmutableList.Builder<JsonObject> objects = ImmutableList.builder();
        int index = 0;
        for (JsonNode element : elements) {
            objects.add(of(element, Pointers.element(pointer, index)));
            index++;
        }
        return objects.build();
    }

    /** An object's members as texts by name; empty where absent. */
    public ImmutableMap<String, String> textsByName(String name) {
        JsonObject object = object(name);
        if (object == null) {
            return ImmutableMap.of();
        }
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        for (Map.Entry<String, JsonNode> member : object.node.properties()) {
            texts.put(member.getKey(), text(member.getValue(), Pointers.member(object.pointer, member.getKey())));
        }
        return texts.buildOrThrow();
    }

    /** An object's members as lists of texts by name, none of them null; empty where absent. */
    public ImmutableMap<String, ImmutableList<String>> textListsByName(String name) {
        JsonObject object = object(name);
        if (object == null) {
            return ImmutableMap.of();
        }
        ImmutableMap.Builder<String, ImmutableList<String>> lists = ImmutableMap.builder();
        for (Map.Entry<String, JsonNode> member : object.node.properties()) {
            if (!member.getValue().isArray()) {
                throw object.wrongType(member.getKey());
            }
            lists.put(member.getKey(), object.texts(member.getKey()));
        }
        return lists.buildOrThrow();
    }

    private ImmutableList<JsonNode> elements(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isArray()) {
            throw wrongType(name);
        }
        return value == null ? ImmutableList.of() : ImmutableList.copyOf(value);
    }

    private @Nullable JsonNode value(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private static String text(JsonNode value, String pointer) {
        if (!value.isTextual()) {
            throw Malformed.at(pointer, Reason.MEMBER_TYPE);
        }
        return value.textValue();
    }

    /** What a member that is not of its type is refused with. */
    public RuntimeException wrongType(String name) {
        return Malformed.at(Pointers.member(pointer, name), Reason.MEMBER_TYPE);
    }
}
