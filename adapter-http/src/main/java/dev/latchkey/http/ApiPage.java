package dev.latchkey.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.domain.shared.Reason;
import java.util.Locale;
import java.util.Map;

/** The OpenAPI document as a page for people. */
final class ApiPage {
    private final JsonNode document;
    private final ApiSchemas schemas;
    private final ApiOperations operations;

    ApiPage(JsonNode document) {
        this.document = document;
        this.schemas = new ApiSchemas(document);
        this.operations = new ApiOperations(document, schemas);
    }

    String write() {
        Html html = new Html();
        head(html);
        html.start("header")
                .element("p", "Latchkey", "class", "brand")
                .element("h1", "The API")
                .element("p", document.at("/info/summary").asText(), "class", "lead")
                .end("header");
        html.start("div", "class", "columns");
        contents(html);
        html.start("main", "id", "main");
        html.element("p", document.at("/info/description").asText());
        html.start("p")
                .text("For programs: ")
                .literal("a", "openapi.json", "href", "/openapi.json")
                .text(" (OpenAPI 3.1).")
                .end("p");
        for (JsonNode tag : document.get("tags")) {
            section(html, tag);
        }
        reasons(html);
        schemas.write(html);
        html.end("main", "div", "body", "html");
        return html.toString();
    }

    private static void head(Html html) {
        html.start("html", "lang", "en")
                .start("head")
                .start("meta", "charset", "utf-8")
                .start("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .start("meta", "name", "color-scheme", "content", "light dark")
                .literal("title", "The API of Latchkey")
                .start("link", "rel", "icon", "href", "/latchkey.svg", "type", "image/svg+xml")
                .start("link", "rel", "stylesheet", "href", "/latchkey.css")
                .end("head")
                .start("body")
                .literal("a", "Skip to the text", "class", "skip", "href", "#main");
    }

    private void contents(Html html) {
        html.start("nav", "aria-label", "Contents").start("ul");
        for (JsonNode tag : document.get("tags")) {
            String name = tag.get("name").asText();
            html.start("li").literal("a", name, "href", "#" + anchor(name)).end("li");
        }
        html.start("li").literal("a", "Reasons", "href", "#reasons").end("li");
        html.start("li").literal("a", "Shapes", "href", "#shapes").end("li");
        html.end("ul", "nav");
    }

    private void section(Html html, JsonNode tag) {
        String name = tag.get("name").asText();
        html.start("section", "id", anchor(name)).element("h2", name);
        html.element("p", tag.get("description").asText());
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().at("/tags/0").asText().equals(name)) {
                    operations.write(html, method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue());
                }
            }
        }
        html.end("section");
    }

    private static void reasons(Html html) {
        html.start("section", "id", "reasons").element("h2", "Reasons");
        html.element("p", "Why a call was refused, the same over HTTP, on the command line and in the library.");
        html.start("div", "class", "table", "tabindex", "0", "role", "region", "aria-label", "Reasons")
                .start("table")
                .start("thead")
                .start("tr");
        html.element("th", "Code").element("th", "Kind").element("th", "Said to people");
        html.end("tr", "thead").start("tbody");
        for (Reason reason : Reason.values()) {
            html.start("tr")
                    .start("td")
                    .literal("code", reason.name())
                    .end("td")
                    .literal("td", reason.kind().name())
                    .literal("td", reason.sentence())
                    .end("tr");
        }
        html.end("tbody", "table", "div", "section");
    }

    private static String anchor(String tag) {
        return "about-" + tag.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
