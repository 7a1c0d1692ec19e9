package dev.latchkey.http.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * An operation of the OpenAPI document, as tests of bad input go through them.
 *
 * @param path the template of its address
 */
public record Operation(String method, String path, JsonNode declared) {
    private static final String KIND = "{kind}";

    /** In the order in which the document has their schemas. */
    private static final ImmutableList<String> KINDS = ImmutableList.of("diagnosis", "billing", "payers");

    /** Of an address that names a list of codes, one for each list where it takes JSON. */
    public static ImmutableList<Operation> all() {
        ImmutableList.Builder<Operation> all = ImmutableList.builder();
        OpenApi.DOCUMENT
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> all.addAll(each(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())))));
        return all.build();
    }

    private static List<Operation> each(Operation operation) {
        if (!operation.path.contains(KIND)) {
            return List.of(operation);
        }
        return (operation.takesJson() ? KINDS : KINDS.subList(0, 1))
                .stream()
                        .map(kind ->
                                new Operation(operation.method, operation.path.replace(KIND, kind), operation.declared))
                        .toList();
    }

    /** Those that take JSON. */
    public static List<Operation> withBody() {
        return all().stream().filter(Operation::takesJson).toList();
    }

    public boolean takesJson() {
        return !content().isMissingNode();
    }

    public String id() {
        return declared.get("operationId").asText();
    }

    public boolean isOpen() {
        return declared.get("security").isEmpty();
    }

    /** A copy of the body's example. */
    public ObjectNode example() {
        int kind = kind();
        return (kind < 0 ? content().get("example") : content().at("/examples/" + KINDS.get(kind) + "/value"))
                .deepCopy();
    }

    public JsonNode schema() {
        int kind = kind();
        return kind < 0 ? content().get("schema") : content().at("/schema/anyOf/" + kind);
    }

    /** Which of the lists it is for, or -1. */
    private int kind() {
        for (int i = 0; i < KINDS.size(); i++) {
            if (content().at("/examples/" + KINDS.get(i)).isObject() && path.contains("/codes/" + KINDS.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** JSON Pointers to every text the body may have, whether the example has it or not. */
    public List<String> texts() {
        List<String> pointers = new ArrayList<>();
        collect(schema(), "", pointers);
        return pointers;
    }

    /** The query parameters. */
    public List<String> parameters() {
        List<String> names = new ArrayList<>();
        declared.path("parameters").forEach(parameter -> {
            JsonNode resolved = OpenApi.resolved(parameter);
            if (resolved.get("in").asText().equals("query")) {
                names.add(resolved.get("name").asText());
            }
        });
        return names;
    }

    /** The address with its parts put in; where it names another thing than a username, its id too is the second. */
    public String address(String account, String username) {
        return path.replace("{account}", account).replaceAll("\\{[^}]+}", Matcher.quoteReplacement(username));
    }

    private JsonNode content() {
        return declared.at("/requestBody/content/application~1json");
    }

    private static void collect(JsonNode declared, String pointer, List<String> pointers) {
        JsonNode schema = OpenApi.resolved(declared);
        for (JsonNode choice : schema.path("oneOf")) {
            collect(choice, pointer, pointers);
        }
        if (schema.path("type").toString().contains("\"string\"")) {
            pointers.add(pointer);
        }
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            collect(member.getValue(), pointer + "/" + member.getKey(), pointers);
        }
        if (schema.path("additionalProperties").isObject()) {
            collect(schema.get("additionalProperties"), pointer + "/BILLING", pointers);
        }
        if (schema.has("items")) {
            collect(schema.get("items"), pointer + "/0", pointers);
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
