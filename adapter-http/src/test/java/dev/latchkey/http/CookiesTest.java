package dev.latchkey.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.http.testkit.People;
import dev.latchkey.http.testkit.Reply;
import dev.latchkey.http.testkit.Running;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What browsers are given and may do with it. */
class CookiesTest extends OneServer {
    private static final Map<String, String> OURS = ImmutableMap.of("Sec-Fetch-Site", "same-origin");

    private final AtomicInteger victims = new AtomicInteger();

    @Test
    void a_browser_gets_the_session_and_the_device_as_cookies_out_of_scripts_sight() {
        people().provider("browser");

        List<String> cookies = signIn("browser", OURS).headers().allValues("Set-Cookie");

        assertThat(cookies).hasSize(2);
        assertThat(cookies.get(0)).matches("latchkey-local=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict");
        assertThat(cookies.get(1))
                .matches("latchkey-local-device=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000");
    }

    @Test
    void a_program_gets_none() {
        people().provider("program");

        assertThat(signIn("program", Map.of()).headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void over_https_cookies_are_bound_to_the_host_and_browsers_told_to_come_no_other_way() {
        HttpSettings settings = HttpSettings.loopback(0).withBaseUrl("https://access.example.org/");
        try (Running secure = Running.over(new InMemoryStore(), settings)) {
            new People(secure.api()).provider("ada");
            Reply session = secure.api()
                    .send(
                            "POST",
                            "/api/v1/sessions",
                            Map.of("username", "ada", "password", People.PASSWORD),
                            Map.of("Origin", "https://access.example.org"));

            assertThat(session.headers().allValues("Set-Cookie"))
                    .allSatisfy(cookie -> assertThat(cookie)
                            .startsWith("__Host-latchkey")
                            .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict"));
            assertThat(session.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
            assertThat(secure.server().address()).hasToString("https://access.example.org");
        }
    }

    @Test
    @Tag("USR-11")
    void a_cookie_is_no_place_for_an_api_token() {
        String cookie = signedIn("maker");
        Map<String, String> wanted = Map.of("name", "nightly", "password", People.PASSWORD);
        Reply made = people().signedIn("maker", People.PASSWORD).post("/api/v1/me/tokens", wanted);
        String token = made.at("/token");

        Reply asCookie = send("GET", "/api/v1/me", "latchkey-local=" + token, Map.of());
        assertThat(asCookie.at("/code")).isEqualTo("SESSION_ENDED");
        Reply both = send("GET", "/api/v1/me", cookie, Map.of("Authorization", "Bearer " + token));
        assertThat(both.status()).isEqualTo(400);
    }

    @Test
    void a_cookie_proves_the_session_until_it_is_signed_out() {
        String cookie = signedIn("keeper");

        assertThat(send("GET", "/api/v1/me", cookie, Map.of()).at("/username")).isEqualTo("keeper");
        Reply out = send("DELETE", "/api/v1/sessions/current", cookie, OURS);
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).isEqualTo("latchkey-local=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0");
        assertThat(send("GET", "/api/v1/me", cookie, Map.of()).status()).isEqualTo(401);
    }

    @Test
    void a_changed_password_changes_the_cookie() {
        String cookie = signedIn("renewer");
        Map<String, String> change =
                Map.of("currentPassword", People.PASSWORD, "newPassword", "nine loud harbor bells");
        ImmutableMap<String, String> headers = ImmutableMap.<String, String>builder()
                .putAll(OURS)
                .put("Cookie", cookie)
                .buildOrThrow();

        Reply changed = nobody().send("PUT", "/api/v1/me/password", change, headers);

        assertThat(changed.header("Set-Cookie")).startsWith("latchkey-local=" + changed.at("/token") + ";");
    }

    @Test
    void a_cookie_and_a_token_on_one_request_are_one_too_many() {
        String cookie = signedIn("both");
        String token = people().signIn("both", People.PASSWORD).at("/token");

        Reply both = nobody().as(token).send("GET", "/api/v1/me", "", Map.of("Cookie", cookie));
        assertThat(both.status()).isEqualTo(400);
        assertThat(both.at("/code")).isEqualTo("CREDENTIALS_TWICE");
        assertThat(send("GET", "/api/v1/me", cookie + "; latchkey-local=other", Map.of())
                        .at("/code"))
                .isEqualTo("CREDENTIALS_TWICE");
        assertThat(nobody().as(token)
                        .send("GET", "/health/live", "", Map.of("Cookie", cookie))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                        | -            | 403",
                "https://evil.example     | -            | 403",
                "null                     | -            | 403",
                "-                        | cross-site   | 403",
                "-                        | same-site    | 403",
                "-                        | none         | 403",
                "http://evil.example:PORT | same-origin  | 403",
                "http://127.0.0.1:1       | -            | 403",
                "http://127.0.0.1:PORT    | cross-site   | 403",
                "http://127.0.0.1:PORT    | -            | 204",
                "http://localhost:PORT    | same-origin  | 204",
                "-                        | same-origin  | 204"
            })
    void what_changes_something_by_cookie_must_come_from_a_page_of_ours(String origin, String site, int status) {
        String cookie = signedIn("victim" + victims.incrementAndGet());
        ImmutableMap.Builder<String, String> headers = ImmutableMap.builder();
        if (origin != null) {
            headers.put("Origin", origin.replace("PORT", Integer.toString(port())));
        }
        if (site != null) {
            headers.put("Sec-Fetch-Site", site);
        }

        Reply reply = send("DELETE", "/api/v1/sessions/current", cookie, headers.buildOrThrow());

        assertThat(reply.status()).isEqualTo(status);
        if (status == 403) {
            assertThat(reply.at("/code")).isEqualTo("CROSS_SITE");
            assertThat(send("GET", "/api/v1/me", cookie, Map.of()).status()).isEqualTo(200);
        }
    }

    @Test
    void nobody_is_signed_in_by_a_page_of_another_site() {
        people().provider("lured");

        assertThat(signIn("lured", Map.of("Origin", "https://evil.example")).at("/code"))
                .isEqualTo("CROSS_SITE");
        assertThat(signIn("lured", Map.of("Sec-Fetch-Site", "cross-site")).status())
                .isEqualTo(403);
    }

    private Reply signIn(String username, Map<String, String> headers) {
        return nobody().send(
                        "POST", "/api/v1/sessions", Map.of("username", username, "password", People.PASSWORD), headers);
    }

    private String signedIn(String username) {
        people().provider(username);
        return signIn(username, OURS).header("Set-Cookie").split(";", 2)[0];
    }

    private Reply send(String method, String path, String cookie, Map<String, String> headers) {
        return nobody().send(
                        method,
                        path,
                        "",
                        ImmutableMap.<String, String>builder()
                                .putAll(headers)
                                .put("Cookie", cookie)
                                .buildOrThrow());
    }
}
