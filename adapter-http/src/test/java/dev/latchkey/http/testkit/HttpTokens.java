package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Store;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** API tokens and sessions over HTTP. A test class implements it for its store. */
public interface HttpTokens {
    /** An empty store. */
    Store store();

    private static Map<String, String> wanted(String name, String... further) {
        Map<String, String> body = new HashMap<>(Map.of("name", name, "password", People.PASSWORD));
        for (int i = 0; i < further.length; i += 2) {
            body.put(further[i], further[i + 1]);
        }
        return body;
    }

    private static Reply made(Api person, String name, String... further) {
        Reply made = person.post("/api/v1/me/tokens", wanted(name, further));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }

    private static Api program(Api person, Reply made) {
        return person.as(made.at("/token"));
    }

    @Test
    @Tag("USR-11")
    default void a_program_acts_by_a_token_until_the_moment_it_ends() {
        try (Running running = Running.over(store())) {
            People.Provider ada = new People(running.api()).provider("ada");
            Reply made = made(
                    ada.api(),
                    "nightly",
                    "until",
                    running.clock().now().plusSeconds(60).toString());
            Api program = program(ada.api(), made);

            assertThat(program.get("/api/v1/me").at("/apiToken/name")).isEqualTo("nightly");
            assertThat(ada.api().get("/api/v1/me").json().get("apiToken").isNull())
                    .isTrue();
            assertThat(program.get(ada.path()).status()).isEqualTo(200);
            running.clock().advance(Duration.ofSeconds(60).minusNanos(1_000));
            assertThat(program.get("/api/v1/me").status()).isEqualTo(200);
            running.clock().advance(Duration.ofNanos(1_000));
            Reply ended = program.get("/api/v1/me");

            assertThat(ended.status()).isEqualTo(401);
            assertThat(ended.at("/code")).isEqualTo("TOKEN_ENDED");
            assertThat(ended.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    @Tag("USR-11")
    default void what_needs_the_person_is_refused_to_a_token() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            people.allowed(ada, "desk", "MASTER");
            people.provider("ben");
            Reply made = made(ada.api(), "nightly");
            Api program = program(ada.api(), made);
            String desk = ada.path() + "/usernames/desk";

            List<Reply> refused = List.of(
                    program.post("/api/v1/me/find", Map.of("username", "ben", "password", People.PASSWORD)),
                    program.post("/api/v1/me/joins", Map.of("ticket", "t", "accounts", List.of(ada.account()))),
                    program.put(
                            "/api/v1/me/password",
                            Map.of("currentPassword", People.PASSWORD, "newPassword", "nine loud harbor bells")),
                    program.get("/api/v1/me/tokens"),
                    program.post("/api/v1/me/tokens", wanted("another")),
                    program.delete("/api/v1/me/tokens/" + made.at("/made/id")),
                    program.get("/api/v1/me/sessions"),
                    program.delete("/api/v1/me/sessions"),
                    program.delete("/api/v1/sessions"),
                    program.delete("/api/v1/sessions/current"),
                    program.post("/api/v1/me/second-factor", Map.of("password", People.PASSWORD)),
                    program.post(desk + "/reset", ""),
                    program.post(desk + "/first-password", Map.of("firstPassword", "marble and thistle")));

            assertThat(refused).extracting(Reply::status).containsOnly(403);
            assertThat(refused).extracting(reply -> reply.at("/code")).containsOnly("TOKEN_NOT_PERMITTED");
            assertThat(program.get(ada.path() + "/usernames").status()).isEqualTo(200);
        }
    }

    @Test
    @Tag("USR-11")
    default void a_token_held_to_one_account_knows_no_other() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            People.Provider ben = people.provider("ben");
            Reply found = ada.api().post("/api/v1/me/find", Map.of("username", "ben", "password", People.PASSWORD));
            ada.api()
                    .post(
                            "/api/v1/me/joins",
                            Map.of("ticket", found.at("/ticket"), "accounts", List.of(ben.account())));
            Api held = program(ada.api(), made(ada.api(), "held", "account", ben.account()));
            Api free = program(ada.api(), made(ada.api(), "free"));

            assertThat(held.get(ben.path()).status()).isEqualTo(200);
            assertThat(held.get(ada.path()).at("/code")).isEqualTo("ACCOUNT_UNKNOWN");
            assertThat(held.get("/api/v1/me/accounts").json().findValuesAsText("accountId"))
                    .containsExactly(ben.account());
            assertThat(held.get("/api/v1/me").json().get("homeAccount").isNull())
                    .isTrue();
            assertThat(free.get("/api/v1/me/accounts").json().findValuesAsText("accountId"))
                    .containsExactlyInAnyOrder(ada.account(), ben.account());
            assertThat(ada.api()
                            .post("/api/v1/me/tokens", wanted("none", "account", "10000004"))
                            .at("/code"))
                    .isIn("ACCOUNT_UNKNOWN");
        }
    }

    @Test
    @Tag("USR-11")
    default void a_token_is_shown_once_and_made_once_though_it_is_asked_for_again() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            Api ada = people.provider("ada").api();
            Api ben = people.provider("ben").api();
            Map<String, String> key = ImmutableMap.of("Idempotency-Key", "k");

            Reply made = ada.send("POST", "/api/v1/me/tokens", wanted("nightly"), key);
            Reply again = ada.send("POST", "/api/v1/me/tokens", wanted("nightly"), key);
            Reply taken = ada.post("/api/v1/me/tokens", wanted("nightly"));
            made(ben, "nightly");

            assertThat(made.status()).isEqualTo(201);
            assertThat(again.at("/code")).isEqualTo("ANSWER_NOT_KEPT");
            assertThat(taken.at("/code")).isEqualTo("TOKEN_NAME_TAKEN");
            Reply listed = ada.get("/api/v1/me/tokens");
            assertThat(listed.json().get("tokens")).hasSize(1);
            assertThat(listed.at("/tokens/0")).isEqualTo(made.at("/made"));
            assertThat(listed.text()).doesNotContain(made.at("/token").substring(3));
        }
    }

    @Test
    @Tag("USR-11")
    default void faults_of_a_wanted_token_are_told_at_their_members() {
        try (Running running = Running.over(store())) {
            Api ada = new People(running.api()).provider("ada").api();

            Reply faults = ada.post("/api/v1/me/tokens", wanted(" ", "until", "soon", "account", "1"));
            assertThat(faults.status()).isEqualTo(422);
            assertThat(faults.json().findValuesAsText("pointer"))
                    .containsExactlyInAnyOrder("/name", "/until", "/account");
            Reply wrong = ada.post("/api/v1/me/tokens", Map.of("name", "nightly", "password", "not the password"));
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.at("/code")).isEqualTo("CREDENTIALS_WRONG");
        }
    }

    @Test
    @Tag("USR-11")
    default void ending_a_token_or_changing_the_password_is_the_programs_end() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            Api ada = people.provider("ada").api();
            Reply first = made(ada, "first");
            Reply second = made(ada, "second");
            Reply kept = made(ada, "kept");
            Reply bens = made(people.provider("ben").api(), "first");

            assertThat(ada.delete("/api/v1/me/tokens/" + bens.at("/made/id")).at("/code"))
                    .isEqualTo("TOKEN_UNKNOWN");
            assertThat(ada.delete("/api/v1/me/tokens/" + first.at("/made/id")).status())
                    .isEqualTo(204);
            assertThat(program(ada, first).get("/api/v1/me").at("/code")).isEqualTo("TOKEN_ENDED");
            Map<String, Object> change = ImmutableMap.of(
                    "currentPassword",
                    People.PASSWORD,
                    "newPassword",
                    "nine loud harbor bells",
                    "keepTokens",
                    ImmutableList.of("kept", "first"));
            Reply fault = ada.put("/api/v1/me/password", change);
            assertThat(fault.at("/errors/0/pointer")).isEqualTo("/keepTokens/1");
            Map<String, Object> right = new HashMap<>(change);
            right.put("keepTokens", ImmutableList.of("kept"));
            assertThat(ada.put("/api/v1/me/password", right).status()).isEqualTo(200);

            assertThat(program(ada, second).get("/api/v1/me").at("/code")).isEqualTo("TOKEN_ENDED");
            assertThat(program(ada, kept).get("/api/v1/me").status()).isEqualTo(200);
            assertThat(program(ada, bens).get("/api/v1/me").status()).isEqualTo(200);
        }
    }

    @Test
    @Tag("USR-6")
    default void one_sees_where_one_is_signed_in_and_ends_it() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            Api here = people.provider("ada").api();
            running.clock().advance(Duration.ofMillis(1));
            Api lost = people.signedIn("ada", People.PASSWORD);
            running.clock().advance(Duration.ofMillis(1));
            Api third = people.signedIn("ada", People.PASSWORD);
            Api ben = people.provider("ben").api();

            Reply listed = here.get("/api/v1/me/sessions?limit=2");
            assertThat(listed.json().get("sessions")).hasSize(2);
            assertThat(listed.at("/sessions/0/channel")).isEqualTo("HTTP");
            assertThat(listed.at("/sessions/0/source")).isEqualTo("127.0.0.1");
            Reply rest = here.get("/api/v1/me/sessions?cursor=" + listed.at("/next"));
            assertThat(rest.json().get("sessions")).hasSize(1);
            assertThat(rest.json().at("/sessions/0/current").asBoolean()).isTrue();

            String id = lost.get("/api/v1/me/sessions")
                    .json()
                    .get("sessions")
                    .valueStream()
                    .filter(one -> one.get("current").asBoolean())
                    .findFirst()
                    .orElseThrow()
                    .get("id")
                    .asText();
            assertThat(ben.delete("/api/v1/me/sessions/" + id).at("/code")).isEqualTo("SESSION_UNKNOWN");
            assertThat(here.delete("/api/v1/me/sessions/no-id").at("/code")).isEqualTo("SESSION_UNKNOWN");
            assertThat(here.delete("/api/v1/me/sessions/" + id).status()).isEqualTo(204);
            assertThat(lost.get("/api/v1/me").at("/code")).isEqualTo("SESSION_ENDED");
            assertThat(third.get("/api/v1/me").status()).isEqualTo(200);
            assertThat(here.delete("/api/v1/me/sessions").status()).isEqualTo(204);
            assertThat(third.get("/api/v1/me").status()).isEqualTo(401);
            assertThat(here.get("/api/v1/me/sessions").json().get("sessions")).hasSize(1);
            assertThat(ben.get("/api/v1/me").status()).isEqualTo(200);
        }
    }
}
