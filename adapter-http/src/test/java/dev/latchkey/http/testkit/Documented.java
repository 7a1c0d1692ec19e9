package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds answers against the OpenAPI document: their status, their content type, and that every member they have is
 * documented, for which the document's schemas are read as if no object had members besides.
 */
public final class Documented {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private static final String PROBLEM = "application/problem+json";

    private Documented() {}

    static void require(String method, String path, Reply reply) {
        String type = reply.header("Content-Type");
        Optional<JsonNode> operation = operation(method, path);
        if (operation.isEmpty() || method.equals("HEAD")) {
            if (type.equals(PROBLEM)) {
                requireValid(OpenApi.schema("Problem"), reply);
            }
            return;
        }
        JsonNode response = operation.get().path("responses").path(Integer.toString(reply.status()));
        assertThat(response.isMissingNode())
                .as("%s %s answered %s, which is not documented: %s", method, path, reply.status(), reply.text())
                .isFalse();
        JsonNode content = OpenApi.resolved(response).path("content");
        if (reply.text().isEmpty()) {
            assertThat(content.isMissingNode())
                    .as("%s %s answers nothing", method, path)
                    .isTrue();
            return;
        }
        String plainType = Splitter.on(';').splitToList(type).get(0);
        assertThat(content.has(plainType))
                .as("%s %s answers %s", method, path, type)
                .isTrue();
        if (plainType.endsWith("json")) {
            requireValid(content.path(plainType).path("schema"), reply);
        }
    }

    private static void requireValid(JsonNode schema, Reply reply) {
        List<com.networknt.schema.Error> errors = SCHEMAS.computeIfAbsent(schema.toString(), text -> compiled(schema))
                .validate(reply.json());
        assertThat(errors).as("%s", reply.text()).isEmpty();
    }

    private static Schema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", closed(OpenApi.DOCUMENT.get("components").deepCopy()));
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

    private static Optional<JsonNode> operation(String method, String path) {
        return OpenApi.DOCUMENT.get("paths").properties().stream()
                .filter(entry -> matches(entry.getKey(), path))
                .map(entry -> entry.getValue().get(method.toLowerCase(Locale.ROOT)))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private static boolean matches(String template, String path) {
        return path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"));
    }
}
