package dev.latchkey.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.http.shared.Dispatcher;
import dev.latchkey.http.shared.RouteTable;
import dev.latchkey.http.testkit.Reply;
import io.javalin.Javalin;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Javalin and Jetty would do by themselves, and must not. */
class DefaultsTest extends OneServer {
    private static final String PROBLEM = "Content-Type: application/problem+json";

    @Test
    void no_banner_is_printed_and_nobody_watches_the_start() {
        try (Metrics metrics = new Metrics()) {
            HttpSettings settings = HttpSettings.loopback(0);
            Dispatcher dispatcher = new Dispatcher(
                    running.latchkey(),
                    settings.trustedProxies(),
                    () -> dev.latchkey.http.shared.BaseUrl.loopback("127.0.0.1", 1));
            Javalin javalin = Javalin.create(
                    new Wiring(settings, dispatcher, new RouteTable(ImmutableList.of()), metrics)::configure);

            assertThat(javalin.unsafe.startup.showJavalinBanner).isFalse();
            assertThat(javalin.unsafe.startup.showOldJavalinVersionWarning).isFalse();
            assertThat(javalin.unsafe.startup.startupWatcherEnabled).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /api/v1/sign-up | POST",
                "GET | /api/v1/sessions | DELETE, POST",
                "OPTIONS | /api/v1/me | GET, HEAD",
                "TRACE | /api/v1/me | GET, HEAD",
                "PROPFIND | / | GET, HEAD",
                "POST | /api/v1/accounts/10000004/usernames/ada | DELETE, GET, HEAD, PATCH"
            })
    void a_method_an_address_does_not_take_is_405_and_says_which_it_takes(String method, String path, String allow) {
        String answer = Wire.send(port(), Wire.head(method, path) + "\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 405")
                .contains("Allow: " + allow + "\r\n", PROBLEM, "METHOD_NOT_ALLOWED");
    }

    @Test
    void nothing_at_an_address_is_404_whoever_asks() {
        Reply reply = nobody().get("/api/v1/nothing");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("/code")).isEqualTo("ROUTE_UNKNOWN");
    }

    @Test
    void head_is_answered_like_get_without_a_body() {
        String answer = Wire.send(port(), Wire.head("HEAD", "/health/live") + "\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("Content-Length: 15")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/v1/me", "/api/v1/accounts/%2e%2e/x", "/<script>alert(1)</script>"})
    void an_error_is_never_html_even_for_somebody_who_wants_html(String target) {
        String answer = Wire.get(port(), target, "Accept: text/html");

        assertThat(answer).contains(PROBLEM);
        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("<html", "<script", "text/html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/accounts/..%2f..%2fhealth/live",
                "/api/v1/%2e%2e/v1/me",
                "/api/v1/accounts/10000004%2Fusernames",
                "/api/v1/accounts/;x=1/usernames",
                "/api/v1/accounts/%00",
                "/api/v1/accounts/%c0%ae",
                "/api/v1/accounts/%zz",
                "/api/v1/me?x=%zz",
                "/api/v1/me?search=%ff"
            })
    void an_ambiguous_or_broken_address_is_refused(String target) {
        String answer = Wire.get(port(), target);

        assertThat(answer)
                .containsPattern("^HTTP/1.1 (400|401|404) ")
                .contains(PROBLEM)
                .doesNotContain("jetty", "java.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "DELETE", "PUT", "OPTIONS", "PROPFIND"})
    void a_broken_address_is_answered_as_a_problem_to_every_method(String method) {
        assertThat(Wire.send(port(), Wire.head(method, "/api/v1/accounts/%2F") + "\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains(PROBLEM, "REQUEST_MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me/", "//api/v1/me", "/api//v1/me", "/API/v1/me", "/api/v1/../v1/me/x"})
    void one_address_has_one_spelling(String target) {
        assertThat(Wire.get(port(), target))
                .containsPattern("^HTTP/1.1 40[04] ")
                .contains(PROBLEM);
    }

    @Test
    void nobody_is_told_what_server_it_is() {
        assertThat(Wire.get(port(), "/health/live").toLowerCase(Locale.ROOT))
                .doesNotContain("server:", "x-powered-by", "jetty", "javalin");
    }

    @Test
    void answers_that_hold_secrets_are_not_compressed() {
        assertThat(Wire.get(port(), "/openapi.json", "Accept-Encoding: gzip, br"))
                .doesNotContain("Content-Encoding");
    }

    @Test
    void what_is_no_http_is_answered_and_not_logged_as_a_defect() {
        assertThat(Wire.send(port(), "NONSENSE\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains(PROBLEM);
    }

    @Test
    void headers_that_never_end_are_refused() {
        String answer = Wire.get(port(), "/health/live", "X-Long: " + "x".repeat(100_000));

        assertThat(answer).startsWith("HTTP/1.1 431").contains(PROBLEM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Security-Policy | default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
                "X-Content-Type-Options | nosniff",
                "Referrer-Policy | no-referrer",
                "Cross-Origin-Opener-Policy | same-origin",
                "Cross-Origin-Resource-Policy | same-origin",
                "Cache-Control | no-store"
            })
    void every_answer_tells_browsers_to_trust_little(String header, String value) {
        for (String path : ImmutableList.of("/", "/health/live", "/api/v1/me", "/nothing")) {
            assertThat(nobody().get(path).header(header)).as(path).isEqualTo(value);
        }
        assertThat(Wire.get(port(), "/api/v1/accounts/%2e%2e/x")).contains(header + ": " + value);
    }
}
