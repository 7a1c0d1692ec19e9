package dev.latchkey.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.http.testkit.Api;
import dev.latchkey.http.testkit.Operation;
import dev.latchkey.http.testkit.People;
import dev.latchkey.http.testkit.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not JSON as it should be is 400, with a pointer to where reading ended; on every address that takes a body. */
class JsonTest extends OneServer {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SESSIONS = "/api/v1/sessions";

    @SuppressWarnings("NullAway.Init")
    private People.Provider ada;

    @BeforeAll
    void signUp() {
        ada = people().provider("ada");
        people().allowed(ada, "desk", "SCHEDULER");
    }

    static Stream<Operation> operations() {
        return Operation.withBody().stream();
    }

    static Stream<Arguments> members() {
        return operations()
                .flatMap(operation -> leaves(operation.example(), "").map(pointer -> Arguments.of(operation, pointer)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_body_that_breaks_off(Operation operation) {
        String whole = operation.example().toString();

        requireRefused(operation, "", "REQUEST_MALFORMED", "");
        requireRefused(operation, "{", "REQUEST_MALFORMED", "");
        requireRefused(operation, whole.substring(0, whole.length() - 1), "REQUEST_MALFORMED", "");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void something_after_the_end(Operation operation) {
        requireRefused(operation, operation.example() + " {}", "REQUEST_MALFORMED", "");
        requireRefused(operation, operation.example() + "x", "REQUEST_MALFORMED", "");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void another_value_than_an_object(Operation operation) {
        for (String value : List.of("null", "1", "\"text\"", "true", "[[]]")) {
            String pointer = value.equals("[[]]") && operation.id().equals("decide") ? "/0" : "";
            requireRefused(operation, value, "MEMBER_TYPE", pointer);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_member_that_is_not_known(Operation operation) {
        ObjectNode body = operation.example().put("a/b~c", "x");

        requireRefused(operation, body.toString(), "MEMBER_UNKNOWN", "/a~1b~0c");
    }

    @ParameterizedTest
    @MethodSource("members")
    void a_member_of_another_type(Operation operation, String pointer) {
        ObjectNode body = operation.example();
        JsonNode former = body.at(pointer);
        for (JsonNode other :
                List.of(NODES.numberNode(17), NODES.objectNode(), NODES.arrayNode(), NODES.textNode("x"))) {
            if (other.isTextual() == former.isTextual()) {
                continue;
            }
            replace(body, pointer, other);
            requireRefused(operation, body.toString(), "MEMBER_TYPE", pointer);
        }
    }

    @ParameterizedTest
    @MethodSource("members")
    void a_member_that_stands_twice(Operation operation, String pointer) {
        ObjectNode body = operation.example();
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (name.equals("0")) {
            return;
        }
        replace(body, pointer, NODES.textNode("@@"));
        String twice =
                body.toString().replace("\"" + name + "\":\"@@\"", "\"" + name + "\":\"x\",\"" + name + "\":\"x\"");

        requireRefused(operation, twice, "MEMBER_DUPLICATE", pointer);
    }

    @ParameterizedTest
    @MethodSource("members")
    void a_text_that_is_no_unicode(Operation operation, String pointer) {
        ObjectNode body = operation.example();
        replace(body, pointer, NODES.textNode("@@"));
        for (String broken : List.of("\\u0000", "a\\u0000", "\\ud800", "\\udc00\\ud800", "\\ud83dx")) {
            requireRefused(operation, body.toString().replace("@@", broken), "REQUEST_MALFORMED", pointer);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nested_a_hundred_deep(Operation operation) {
        String first = operation.example().fieldNames().next();
        String deep = "{\"" + first + "\":" + "[".repeat(99) + "]".repeat(99) + "}";

        requireRefused(operation, deep, "NESTED_TOO_DEEP", "/" + first + "/0".repeat(19));
    }

    @Test
    void members_nested_in_a_profile_have_pointers_of_their_own() {
        ObjectNode body = Operation.withBody().get(0).example();
        body.withObject("/provider").put("middleName", "x");

        Reply reply = nobody().post("/api/v1/sign-up", body.toString());
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/provider/middleName");
        assertThat(reply.at("/errors/0/code")).isEqualTo("MEMBER_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'username':'x'}",
                "{username:\"x\"}",
                "{\"username\":\"x\",}",
                "{\"username\":\"x\"}//",
                "{\"username\":NaN}",
                "{\"username\":01}",
                "{\"username\":\"a\tb\"}",
                "{\"username\":\"\\x\"}",
                "\uFEFF{}",
                "{\"username\":1e999999999999}",
                "{\"username\":1e-999999999}",
                "{\"username\":123456789012345678901234567890e2147483647}"
            })
    void what_only_some_readers_take_is_not_taken(String body) {
        assertThat(nobody().post(SESSIONS, body).status()).isEqualTo(400);
    }

    @Test
    void bytes_that_are_no_utf_8() {
        byte[] body = "{\"username\":\"?\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        body[13] = (byte) 0xC0;

        Reply reply = nobody().send(nobody().request("POST", SESSIONS, "")
                .POST(BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/code")).isEqualTo("REQUEST_MALFORMED");
    }

    private void requireRefused(Operation operation, String body, String code, String pointer) {
        Api api = operation.isOpen() ? nobody() : ada.api();
        String path = operation.address(ada.account(), "desk");
        Reply reply = api.send(operation.method(), path, body, Map.of("If-Match", "*"));

        assertThat(reply.status())
                .as("%s %s: %s", operation, body, reply.text())
                .isEqualTo(400);
        assertThat(reply.at("/errors/0/code")).as(body).isEqualTo(code);
        assertThat(reply.json().at("/errors/0").has("pointer")).isTrue();
        assertThat(reply.at("/errors/0/pointer")).as(body).isEqualTo(pointer);
    }

    private static Stream<String> leaves(JsonNode node, String pointer) {
        if (node.isObject()) {
            return node.properties().stream()
                    .flatMap(member -> leaves(member.getValue(), pointer + "/" + member.getKey()));
        }
        return node.isArray() ? leaves(node.get(0), pointer + "/0") : Stream.of(pointer);
    }

    private static void replace(ObjectNode body, String pointer, JsonNode value) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = body.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else {
            ((com.fasterxml.jackson.databind.node.ArrayNode) parent).set(Integer.parseInt(name), value);
        }
    }
}
