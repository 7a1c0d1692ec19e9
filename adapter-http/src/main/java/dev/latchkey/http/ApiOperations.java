package dev.latchkey.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/** Operations of the OpenAPI document as sections of a page. */
final class ApiOperations {
    private final JsonNode document;
    private final ApiSchemas schemas;

    ApiOperations(JsonNode document, ApiSchemas schemas) {
        this.document = document;
        this.schemas = schemas;
    }

    void write(Html html, String method, String path, JsonNode operation) {
        String id = operation.get("operationId").asText();
        html.start("article", "id", id, "aria-labelledby", id + "-name");
        html.start("h3", "id", id + "-name")
                .start("a", "href", "#" + id)
                .text(operation.get("summary").asText())
                .end("a", "h3");
        html.start("p", "class", "address")
                .literal("span", method, "class", "method " + method.toLowerCase(Locale.ROOT))
                .text(" ")
                .literal("code", path)
                .end("p");
        if (operation.has("description")) {
            html.element("p", operation.get("description").asText());
        }
        if (operation.get("security").isEmpty()) {
            html.element("p", "Open to anybody.", "class", "note");
        }
        parameters(html, operation.path("parameters"));
        operation.at("/requestBody/content").forEach(content -> body(html, content));
        responses(html, operation.get("responses"));
        html.end("article");
    }

    private void parameters(Html html, JsonNode parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        html.element("h4", "Parameters").start("dl");
        for (JsonNode one : parameters) {
            JsonNode parameter = resolved(one);
            html.start("dt").literal("code", parameter.get("name").asText());
            html.literal("span", " " + place(parameter), "class", "note").end("dt");
            html.element("dd", parameter.get("description").asText());
        }
        html.end("dl");
    }

    private static String place(JsonNode parameter) {
        String place = parameter.get("in").asText();
        return parameter.path("required").asBoolean() && !place.equals("path") ? place + ", required" : place;
    }

    private void body(Html html, JsonNode content) {
        html.start("h4").text("Body: ");
        schemas.reference(html, content.get("schema"));
        html.end("h4");
        example(html, content);
    }

    private void responses(Html html, JsonNode responses) {
        html.element("h4", "Answers").start("dl", "class", "answers");
        for (Map.Entry<String, JsonNode> entry : responses.properties()) {
            JsonNode response = resolved(entry.getValue());
            JsonNode content = response.at("/content/application~1json");
            html.start("dt").literal("span", entry.getKey(), "class", "status").end("dt");
            html.start("dd").prose(response.get("description").asText());
            if (content.at("/schema/$ref").isTextual()
                    || content.at("/schema/oneOf").isArray()) {
                html.text(" ");
                schemas.reference(html, content.get("schema"));
            }
            example(html, content);
            html.end("dd");
        }
        html.end("dl");
    }

    private static void example(Html html, JsonNode content) {
        content.path("examples").forEach(one -> shown(html, one.get("value")));
        if (content.has("example")) {
            shown(html, content.get("example"));
        }
    }

    private static void shown(Html html, JsonNode example) {
        html.start("pre", "tabindex", "0")
                .literal("code", example.isTextual() ? example.asText() : example.toPrettyString())
                .end("pre");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
