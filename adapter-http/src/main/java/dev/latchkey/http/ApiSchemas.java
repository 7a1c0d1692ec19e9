package dev.latchkey.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Schemas of the OpenAPI document as sections of a page. */
final class ApiSchemas {
    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode document;

    ApiSchemas(JsonNode document) {
        this.document = document;
    }

    void write(Html html) {
        html.start("section", "id", "shapes").element("h2", "Shapes");
        for (Map.Entry<String, JsonNode> schema :
                document.at("/components/schemas").properties()) {
            html.start("article", "id", anchor(schema.getKey())).element("h3", schema.getKey());
            html.element("p", schema.getValue().path("description").asText());
            members(html, schema.getValue());
            if (schema.getValue().has("enum")) {
                html.start("p", "class", "values");
                schema.getValue().get("enum").forEach(value -> html.literal("code", value.asText()));
                html.end("p");
            }
            html.end("article");
        }
        html.end("section");
    }

    private void members(Html html, JsonNode schema) {
        if (!schema.has("properties")) {
            return;
        }
        html.start("dl");
        for (Map.Entry<String, JsonNode> member : schema.get("properties").properties()) {
            html.start("dt").literal("code", member.getKey()).start("span", "class", "note");
            html.text(" ");
            type(html, member.getValue());
            html.end("span", "dt");
            html.element("dd", member.getValue().path("description").asText());
            members(html, member.getValue().path("items"));
        }
        html.end("dl");
    }

    /** What a schema is called, with a link to it where it has a name. */
    void reference(Html html, JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText().substring(SCHEMAS.length());
            html.literal("a", name, "href", "#" + anchor(name));
        } else {
            type(html, schema);
        }
    }

    private void type(Html html, JsonNode schema) {
        if (schema.has("oneOf") || schema.has("anyOf")) {
            String between = "";
            for (JsonNode choice : schema.path(schema.has("oneOf") ? "oneOf" : "anyOf")) {
                html.text(between);
                reference(html, choice);
                between = " or ";
            }
        } else if (schema.has("$ref")) {
            reference(html, schema);
        } else if (schema.path("type").asText().equals("array")) {
            html.text("list of ");
            reference(html, schema.get("items"));
        } else {
            html.text(String.join(" or ", types(schema)));
        }
    }

    private static List<String> types(JsonNode schema) {
        List<String> types = new ArrayList<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(one -> types.add(one.asText()));
        if (schema.has("format")) {
            types.set(0, types.get(0) + " (" + schema.get("format").asText() + ")");
        }
        return types;
    }

    private static String anchor(String schema) {
        return "shape-" + schema;
    }
}
