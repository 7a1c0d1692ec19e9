package dev.latchkey.http.testkit;

import static dev.latchkey.http.testkit.Armed.signIn;
import static dev.latchkey.http.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Store;
import dev.latchkey.application.testkit.Race;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Where a second factor is asked for over HTTP: at sign-in, on every edge of its clock, and by an account that demands it.
 * A test class implements it for its store.
 */
public interface HttpSecondFactorAsked {
    /** An empty store. */
    Store store();

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
}
