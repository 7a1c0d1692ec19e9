package dev.latchkey.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.testkit.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much, and what, is taken in. */
class LimitsTest extends OneServer {
    private static final String SESSIONS = "/api/v1/sessions";

    @Test
    void a_body_that_says_it_is_too_large_is_413_before_it_is_read() {
        String answer = Wire.send(
                port(),
                Wire.head("POST", SESSIONS, "Content-Type: application/json", "Content-Length: 1000000000") + "\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
    }

    @Test
    void a_stream_that_does_not_say_how_long_it_is_has_the_same_limit() {
        byte[] large =
                ("{\"username\":\"" + "x".repeat(70_000) + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8);

        Reply reply = nobody().send(nobody().request("POST", SESSIONS, "")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))
                .header("Content-Type", "application/json"));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.at("/code")).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void a_body_of_64_kib_is_read() {
        String body = "{\"username\":\"a\",\"password\":\"b\"}";

        Reply reply = nobody().post(SESSIONS, body + " ".repeat(64 * 1024 - body.length()));

        assertThat(reply.at("/code")).isEqualTo("CREDENTIALS_WRONG");
    }

    @Test
    void a_million_characters_are_refused_wherever_they_stand() {
        assertThat(nobody().post(SESSIONS, Map.of("username", "x".repeat(1_000_000)))
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/jsonp",
                "application/json; charset=utf-16",
                "nonsense"
            })
    void only_json_in_utf_8_is_taken(String contentType) {
        Reply reply = nobody().send("POST", SESSIONS, "{}", Map.of("Content-Type", contentType));

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.at("/code")).isEqualTo("MEDIA_TYPE_UNSUPPORTED");
    }

    @Test
    void a_body_without_a_type_is_not_guessed_at() {
        assertThat(Wire.send(port(), Wire.head("POST", SESSIONS, "Content-Length: 2") + "\r\n{}"))
                .startsWith("HTTP/1.1 415");
    }

    @Test
    void the_type_may_say_that_it_is_utf_8() {
        assertThat(nobody().send("POST", SESSIONS, "{}", Map.of("Content-Type", "Application/JSON; charset=UTF-8"))
                        .at("/code"))
                .isEqualTo("CREDENTIALS_WRONG");
    }

    @Test
    void a_body_that_breaks_off_is_no_defect() {
        String answer = Wire.send(
                port(),
                Wire.head("POST", SESSIONS, "Content-Type: application/json", "Transfer-Encoding: chunked")
                        + "\r\n5\r\n{\"use\r\nzz\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
    }
}
