package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Store;
import dev.latchkey.application.testkit.Authenticator;
import dev.latchkey.application.testkit.Race;
import dev.latchkey.domain.shared.Secret;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A second factor over HTTP, on every edge of its clock. A test class implements it for its store. */
public interface HttpSecondFactor {
    String FACTOR = "/api/v1/me/second-factor";

    /** An empty store. */
    Store store();

    /** Somebody who has turned one on, and the session that goes on. */
    record Armed(Api api, Authenticator app, List<String> recovery) {
        static Armed of(Running running, Api api) {
            Reply begun = api.post(FACTOR, Map.of("password", People.PASSWORD));
            assertThat(begun.status()).as(begun.text()).isEqualTo(201);
            Authenticator app = Authenticator.of(new Secret(begun.at("/secret")));
            Reply on = api.post(
                    FACTOR + "/confirm", Map.of("code", app.at(running.clock().now())));
            assertThat(on.status()).as(on.text()).isEqualTo(200);
            List<String> codes = new ArrayList<>();
            on.json().path("recoveryCodes").forEach(code -> codes.add(code.asText()));
            return new Armed(api.as(on.at("/token")), app, codes);
        }

        String next(Running running) {
            return app.at(running.clock().advance(Duration.ofSeconds(30)));
        }
    }

    private static Reply signIn(Running running, String username, String code) {
        return running.api()
                .post("/api/v1/sessions", Map.of("username", username, "password", People.PASSWORD, "code", code));
    }

    private static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.at("/code")).isEqualTo(code);
    }

    private static Map<String, String> proof(String code) {
        return Map.of("password", People.PASSWORD, "code", code);
    }

    @Test
    @Tag("USR-7")
    default void it_is_turned_on_in_two_steps_and_then_asked_for() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            Api ada = people.provider("ada").api();
            people.provider("ben");
            Api elsewhere = people.signedIn("ada", People.PASSWORD);

            Reply begun = ada.post(FACTOR, Map.of("password", People.PASSWORD));
            assertThat(begun.at("/uri")).startsWith("otpauth://totp/Latchkey:ada?secret=" + begun.at("/secret"));
            assertThat(begun.at("/qrCode")).startsWith("<svg ");
            assertThat(ada.get(FACTOR).json().path("on").asBoolean()).isFalse();
            assertThat(ada.get(FACTOR).at("/begunUntil")).isEqualTo(begun.at("/until"));
            assertThat(signIn(running, "ada", "").status()).isEqualTo(201);

            Authenticator app = Authenticator.of(new Secret(begun.at("/secret")));
            assertRefused(ada.post(FACTOR + "/confirm", Map.of("code", "000000")), 401, "CREDENTIALS_WRONG");
            Reply on = ada.post(
                    FACTOR + "/confirm", Map.of("code", app.at(running.clock().now())));

            assertThat(on.json().path("recoveryCodes")).hasSize(10);
            assertRefused(ada.get(FACTOR), 401, "SESSION_ENDED");
            assertRefused(elsewhere.get(FACTOR), 401, "SESSION_ENDED");
            Api goingOn = ada.as(on.at("/token"));
            assertThat(goingOn.get(FACTOR).json().path("on").asBoolean()).isTrue();
            assertThat(goingOn.get("/api/v1/me/notices").text()).contains("SECOND_FACTOR_CHANGED");
            assertRefused(signIn(running, "ada", ""), 401, "CODE_REQUIRED");
            assertThat(signIn(running, "ben", "").status()).isEqualTo(201);
            assertRefused(goingOn.post(FACTOR, Map.of("password", People.PASSWORD)), 409, "SECOND_FACTOR_ON");
        }
    }

    @Test
    @Tag("USR-7")
    default void what_was_begun_lapses_to_the_microsecond() {
        try (Running running = Running.over(store())) {
            Api ada = new People(running.api()).provider("ada").api();
            Authenticator app = Authenticator.of(new Secret(
                    ada.post(FACTOR, Map.of("password", People.PASSWORD)).at("/secret")));
            running.clock().advance(Duration.ofMinutes(14));
            ada.get(FACTOR);

            running.clock().advance(Duration.ofMinutes(1));
            assertRefused(
                    ada.post(
                            FACTOR + "/confirm",
                            Map.of("code", app.at(running.clock().now()))),
                    409,
                    "ENROLMENT_OVER");
            running.clock().set(running.clock().now().minusNanos(1_000));
            assertThat(ada.post(
                                    FACTOR + "/confirm",
                                    Map.of("code", app.at(running.clock().now())))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    @Tag("USR-7")
    default void a_code_is_good_a_step_early_and_late_and_once() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            Armed ada = Armed.of(running, people.provider("ada").api());
            people.provider("ben");
            running.clock().advance(Duration.ofMinutes(10));

            assertRefused(signIn(running, "ada", ada.app().at(running.clock().now(), -2)), 401, "CREDENTIALS_WRONG");
            assertRefused(signIn(running, "ada", ada.app().at(running.clock().now(), 2)), 401, "CREDENTIALS_WRONG");
            assertThat(signIn(running, "ada", ada.app().at(running.clock().now(), -1))
                            .status())
                    .isEqualTo(201);
            String late = ada.app().at(running.clock().now(), 1);
            assertThat(signIn(running, "ada", late.substring(0, 3) + " " + late.substring(3))
                            .status())
                    .isEqualTo(201);
            assertRefused(signIn(running, "ada", late), 401, "CREDENTIALS_WRONG");
            assertThat(signIn(running, "ada", ada.recovery().get(0)).status()).isEqualTo(201);
            Reply used = signIn(running, "ada", ada.recovery().get(0));
            assertRefused(used, 401, "CREDENTIALS_WRONG");
            Reply nobody = running.api()
                    .post("/api/v1/sessions", Map.of("username", "nobody", "password", "x", "code", "123456"));
            assertThat(nobody.text()).isEqualTo(used.text());
            assertThat(nobody.header("WWW-Authenticate")).isEqualTo(used.header("WWW-Authenticate"));
        }
    }

    @Test
    @Tag("USR-7")
    default void of_thirty_two_requests_with_one_code_one_comes_in() {
        try (Running running = Running.over(store())) {
            Armed ada =
                    Armed.of(running, new People(running.api()).provider("ada").api());
            String code = ada.next(running);

            List<Integer> statuses =
                    Race.of(number -> signIn(running, "ada", code).status());

            assertThat(statuses).containsOnlyOnce(201).containsAnyOf(401, 429);
        }
    }

    @Test
    @Tag("USR-7")
    @Tag("USR-2")
    default void it_is_replaced_and_turned_off_by_password_and_code() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            Armed ada = Armed.of(running, people.provider("ada").api());
            people.provider("ben");

            assertRefused(ada.api().post(FACTOR + "/replacement", proof("")), 401, "CODE_REQUIRED");
            Reply begun = ada.api().post(FACTOR + "/replacement", proof(ada.next(running)));
            Authenticator other = Authenticator.of(new Secret(begun.at("/secret")));
            assertThat(signIn(running, "ada", ada.next(running)).status()).isEqualTo(201);
            Reply replaced = ada.api()
                    .post(
                            FACTOR + "/confirm",
                            Map.of("code", other.at(running.clock().now())));
            Api api = ada.api().as(replaced.at("/token"));
            assertRefused(signIn(running, "ada", ada.next(running)), 401, "CREDENTIALS_WRONG");

            Reply codes = api.post(
                    FACTOR + "/recovery-codes", proof(other.at(running.clock().now())));
            assertThat(codes.json().path("recoveryCodes")).hasSize(10);
            api = api.as(codes.at("/token"));
            Reply shorter = api.put(
                    "/api/v1/me/password", Map.of("currentPassword", People.PASSWORD, "newPassword", "lamp orb"));
            assertThat(shorter.status()).as(shorter.text()).isEqualTo(200);
            api = api.as(shorter.at("/token"));
            assertRefused(
                    api.post(FACTOR + "/off", Map.of("password", "lamp orb", "code", codes.at("/recoveryCodes/0"))),
                    422,
                    "PASSWORD_NEEDS_SECOND_FACTOR");
            api = api.as(api.put(
                            "/api/v1/me/password",
                            Map.of("currentPassword", "lamp orb", "newPassword", People.PASSWORD))
                    .at("/token"));
            Reply off = api.post(FACTOR + "/off", proof(codes.at("/recoveryCodes/1")));
            assertThat(off.status()).as(off.text()).isEqualTo(200);
            assertRefused(api.get(FACTOR), 401, "SESSION_ENDED");
            assertThat(api.as(off.at("/token")).get(FACTOR).json().path("on").asBoolean())
                    .isFalse();
            assertThat(signIn(running, "ada", "").status()).isEqualTo(201);
        }
    }

    @Test
    @Tag("USR-7")
    default void a_browser_is_given_the_session_that_goes_on_and_a_repeat_no_secret() {
        try (Running running = Running.over(store())) {
            Api ada = new People(running.api()).provider("ada").api();
            Map<String, String> key = Map.of("Idempotency-Key", "k-1");

            Reply begun = ada.send("POST", FACTOR, Map.of("password", People.PASSWORD), key);
            assertRefused(ada.send("POST", FACTOR, Map.of("password", People.PASSWORD), key), 409, "ANSWER_NOT_KEPT");
            Authenticator app = Authenticator.of(new Secret(begun.at("/secret")));
            HttpRequest.Builder confirm = running.api()
                    .request(
                            "POST",
                            FACTOR + "/confirm",
                            "{\"code\":\"" + app.at(running.clock().now()) + "\"}")
                    .header("Content-Type", "application/json")
                    .header("Origin", "http://127.0.0.1:" + running.server().port())
                    .header("Cookie", "latchkey-local=" + ada.token());
            Reply on = running.api().send(confirm);

            assertThat(on.status()).as(on.text()).isEqualTo(200);
            assertThat(on.header("Set-Cookie")).contains("latchkey-local=" + on.at("/token"));
            assertThat(on.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    @Tag("DEC-10")
    default void an_account_that_demands_one_lets_nobody_in_without() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            Api desk = people.allowed(ada, "desk", "MASTER");
            String demand = ada.path() + "/second-factor-demand";
            assertRefused(ada.api().put(demand, ""), 409, "SECOND_FACTOR_OFF");
            assertRefused(desk.put(demand, ""), 403, "PRIVILEGE_MISSING");
            Api owner = Armed.of(running, ada.api()).api();

            Reply demanded = owner.put(demand, "");
            assertThat(demanded.status()).as(demanded.text()).isEqualTo(204);
            Reply account = owner.get(ada.path());
            assertThat(account.header("ETag")).isEqualTo(demanded.header("ETag"));
            assertThat(account.json().path("demandsSecondFactor").asBoolean()).isTrue();
            assertRefused(desk.get(ada.path()), 403, "SECOND_FACTOR_REQUIRED");
            assertThat(desk.get("/api/v1/me/accounts").json().path("accounts")).isEmpty();
            Reply decision = desk.post(
                    "/api/v1/decisions",
                    Map.of("username", "desk", "account", ada.account(), "portion", "BILLING", "action", "VIEW"));
            assertThat(decision.text()).contains("SECOND_FACTOR_REQUIRED");
            assertThat(owner.get(ada.path() + "/usernames")
                            .json()
                            .at("/usernames/1/secondFactor")
                            .asBoolean())
                    .isFalse();

            Api armed = Armed.of(running, desk).api();
            assertThat(armed.get(ada.path()).status()).isEqualTo(200);
            assertThat(owner.get(ada.path() + "/usernames")
                            .json()
                            .at("/usernames/1/secondFactor")
                            .asBoolean())
                    .isTrue();
            Reply stale = owner.send(owner.request("DELETE", demand, "").header("If-Match", "\"v0\""));
            assertRefused(stale, 412, "STALE");
            assertThat(owner.delete(demand).status()).isEqualTo(204);
            assertThat(owner.get(ada.path()).json().path("demandsSecondFactor").asBoolean())
                    .isFalse();
        }
    }

    @Test
    @Tag("USR-7")
    default void bad_input_is_refused_as_everywhere() {
        try (Running running = Running.over(store())) {
            Armed ada =
                    Armed.of(running, new People(running.api()).provider("ada").api());

            assertRefused(ada.api().post(FACTOR + "/off", Map.of("password", 1)), 400, "MEMBER_TYPE");
            assertRefused(ada.api().post(FACTOR + "/off", Map.of("password", "x", "kode", "1")), 400, "MEMBER_UNKNOWN");
            assertRefused(ada.api().post(FACTOR + "/confirm", Map.of()), 409, "ENROLMENT_OVER");
            assertRefused(
                    ada.api().post(FACTOR + "/off", "{\"password\":\"" + "x".repeat(10_000_000) + "\"}"),
                    413,
                    "BODY_TOO_LARGE");
            assertRefused(ada.api().post(FACTOR + "/off", proof("x".repeat(60_000))), 401, "CREDENTIALS_WRONG");
        }
    }
}
