package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Store;
import dev.latchkey.application.testkit.Race;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A request whose answer got lost is repeated with its key. A test class implements it for its store. */
public interface HttpRepeats {
    /** An empty store. */
    Store store();

    private static Map<String, String> key(String key) {
        return ImmutableMap.of("Idempotency-Key", key);
    }

    private static Map<String, Object> allow(String username) {
        return ImmutableMap.of("username", username, "password", People.PASSWORD);
    }

    @Test
    default void what_was_done_is_answered_again_and_not_done_again() {
        try (Running running = Running.over(store())) {
            People.Provider ada = new People(running.api()).provider("ada");
            String usernames = ada.path() + "/usernames";

            Reply first = ada.api().send("POST", usernames, allow("office"), key("k-1"));
            Reply again = ada.api().send("POST", usernames, allow("office"), key("k-1"));
            Reply otherKey = ada.api().send("POST", usernames, allow("office"), key("k-2"));

            assertThat(first.status()).isEqualTo(201);
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.json()).isEqualTo(first.json());
            assertThat(otherKey.at("/code")).isEqualTo("USERNAME_TAKEN");
        }
    }

    @Test
    default void a_key_is_good_for_one_request_of_one_username_for_a_day() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            People.Provider ben = people.provider("ben");
            ada.api().send("POST", ada.path() + "/usernames", allow("office"), key("k"));

            Reply otherBody = ada.api().send("POST", ada.path() + "/usernames", allow("desk"), key("k"));
            Reply neighbour = ben.api().send("POST", ben.path() + "/usernames", allow("back"), key("k"));
            assertThat(otherBody.status()).isEqualTo(422);
            assertThat(otherBody.at("/code")).isEqualTo("KEY_USED_OTHERWISE");
            assertThat(neighbour.status()).isEqualTo(201);

            running.clock().advance(Duration.ofDays(1));
            Api tomorrow = people.signedIn("ada", People.PASSWORD);
            assertThat(tomorrow.send("POST", ada.path() + "/usernames", allow("desk"), key("k"))
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    default void a_refusal_frees_the_key_and_a_secret_is_given_once() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            people.provider("ben");
            Map<String, String> wrong = ImmutableMap.of("username", "ben", "password", "wrong, wrong, wrong");
            Map<String, String> right = ImmutableMap.of("username", "ben", "password", People.PASSWORD);

            assertThat(ada.api()
                            .send("POST", "/api/v1/me/find", wrong, key("k"))
                            .status())
                    .isEqualTo(401);
            assertThat(ada.api()
                            .send("POST", "/api/v1/me/find", right, key("k"))
                            .status())
                    .isEqualTo(200);
            Reply again = ada.api().send("POST", "/api/v1/me/find", right, key("k"));
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.at("/code")).isEqualTo("ANSWER_NOT_KEPT");
        }
    }

    @Test
    default void of_many_repeats_at_once_one_is_done() {
        try (Running running = Running.over(store())) {
            People.Provider ada = new People(running.api()).provider("ada");

            List<Integer> statuses = Race.of(
                    8,
                    number -> ada.api()
                            .send("POST", ada.path() + "/usernames", allow("office"), key("k"))
                            .status());

            assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
            assertThat(ada.api().get(ada.path() + "/usernames").json().get("usernames"))
                    .hasSize(2);
        }
    }
}
