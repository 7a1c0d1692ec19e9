package dev.latchkey.http.testkit;

import static dev.latchkey.http.testkit.Armed.FACTOR;
import static dev.latchkey.http.testkit.Armed.signIn;
import static dev.latchkey.http.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Store;
import dev.latchkey.application.testkit.Authenticator;
import dev.latchkey.domain.shared.Secret;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Turning a second factor on, replacing it and turning it off over HTTP. A test class implements it for its store. */
public interface HttpSecondFactor {
    /** An empty store. */
    Store store();

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
