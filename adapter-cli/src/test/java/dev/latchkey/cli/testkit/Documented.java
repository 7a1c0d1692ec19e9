package dev.latchkey.cli.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.io.Resources;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds what commands answer to {@code --json} against their documented schemas, which are read as if no object had members
 * besides: that the standard output holds one line that fits and nothing else, or that the standard error ends with one.
 */
public final class Documented {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    /** Of what is told of failures. */
    private static final String FAILURE = "latchkey";

    private Documented() {}

    /** Looks at a run that has ended; one that was not asked for JSON may have written anything. */
    public static void require(List<String> arguments, int status, String out, String err) {
        boolean json = arguments.contains("--json") && !arguments.contains("--help") && !arguments.contains("help");
        if (!json) {
            return;
        }
        if (!out.isEmpty()) {
            String name = nameOf(arguments)
                    .orElseThrow(() -> new AssertionError("what " + arguments + " answers is not documented: " + out));
            assertThat(out.lines())
                    .as("one line of JSON and nothing else: %s", out)
                    .hasSize(1);
            requireValid(name, out);
        } else {
            assertThat(status).as("%s answers nothing: %s", arguments, err).isNotZero();
            requireValid(FAILURE, err.lines().reduce("", (before, last) -> last));
        }
    }

    /** The name of a command's schema: its words with hyphens between them. */
    public static Optional<String> nameOf(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String noun = arguments.get(i);
            String verb = i + 1 < arguments.size() ? noun + "-" + arguments.get(i + 1) : noun;
            Optional<String> name = Arrays.asList(verb, noun).stream()
                    .filter(Documented::isThere)
                    .findFirst();
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private static void requireValid(String name, String text) {
        assertThat(SCHEMAS.computeIfAbsent(name, Documented::compiled).validate(parsed(text)))
                .as("%s.json: %s", name, text)
                .isEmpty();
    }

    private static Schema compiled(String name) {
        ObjectNode whole = (ObjectNode) parsed(text(name));
        whole.set("$defs", parsed(text("shapes")));
        return REGISTRY.getSchema(closed(whole));
    }

    private static JsonNode closed(JsonNode node) {
        node.forEach(Documented::closed);
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asText().equals("object")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        return node;
    }

    private static boolean isThere(String name) {
        return name.matches("[a-z][a-z-]*") && !name.equals(FAILURE) && file(name) != null;
    }

    private static URL file(String name) {
        return Documented.class.getResource("/dev/latchkey/cli/schemas/" + name + ".json");
    }

    private static String text(String name) {
        try {
            return Resources.toString(file(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
