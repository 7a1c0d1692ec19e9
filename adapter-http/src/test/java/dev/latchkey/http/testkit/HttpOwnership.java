package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Store;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Handing an account over, over HTTP. A test class implements it for its store. */
public interface HttpOwnership {
    String OWN = "/api/v1/me/ownership-offers/";

    /** An empty store. */
    Store store();

    private static Reply offer(People.Provider by, ImmutableMap<String, Object> body) {
        return by.api().post(by.path() + "/ownership-offers", body);
    }

    @Test
    @Tag("PRV-5")
    @Tag("PRV-4")
    default void a_sole_owner_hands_the_practice_over_and_steps_down() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            Api manager = people.allowed(ada, "manager", "MASTER");

            Reply made = offer(ada, ImmutableMap.of("username", "manager", "stepDown", true, "preset", "BILLER"));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            assertThat(made.at("/meaning")).contains("psychotherapy notes");
            assertThat(made.at("/stepDown/BILLING")).isEqualTo("FULL");
            assertThat(manager.get("/api/v1/me/notices").at("/notices/0/kind")).isEqualTo("OWNERSHIP_OFFERED");
            Reply own = manager.get("/api/v1/me/ownership-offers");
            assertThat(own.at("/offers/0/id")).isEqualTo(made.at("/id"));
            assertThat(own.at("/offers/0/practiceName")).isEqualTo("Practice of ada");
            assertThat(own.at("/offers/0/meaning")).isEqualTo(made.at("/meaning"));

            Reply accepted = manager.post(OWN + made.at("/id") + "/accept", "");
            assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
            assertThat(accepted.at("/state")).isEqualTo("ACCEPTED");
            Reply usernames = manager.get(ada.path() + "/usernames");
            assertThat(usernames.json().at("/usernames/0/owner").asBoolean()).isFalse();
            assertThat(usernames.json().at("/usernames/1/owner").asBoolean()).isTrue();
            assertThat(manager.delete(ada.path() + "/usernames/manager").at("/code"))
                    .isEqualTo("LAST_OWNER");
            assertThat(manager.post(OWN + made.at("/id") + "/accept", "").at("/code"))
                    .isEqualTo("OFFER_OVER");
        }
    }

    @Test
    @Tag("PRV-5")
    default void an_offer_ends_exactly_by_the_clock() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            people.allowed(ada, "older", "MASTER");
            people.allowed(ada, "younger", "MASTER");
            Instant made = running.clock().now();
            Reply first = offer(ada, ImmutableMap.of("username", "older"));
            Reply second = offer(ada, ImmutableMap.of("username", "younger"));

            running.clock().set(made.plus(Duration.ofHours(72)).minusNanos(1000));
            assertThat(people.signedIn("older", People.PASSWORD)
                            .post(OWN + first.at("/id") + "/accept", "")
                            .status())
                    .isEqualTo(200);
            running.clock().set(made.plus(Duration.ofHours(72)));
            assertThat(people.signedIn("younger", People.PASSWORD)
                            .post(OWN + second.at("/id") + "/accept", "")
                            .at("/code"))
                    .isEqualTo("OFFER_OVER");
        }
    }

    @Test
    @Tag("PRV-5")
    default void an_offer_is_withdrawn_or_declined_and_then_over() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            People.Provider ben = people.provider("ben");
            Api manager = people.allowed(ada, "manager", "MASTER");
            Reply first = offer(ada, ImmutableMap.of("username", "manager"));
            String path = ada.path() + "/ownership-offers/" + first.at("/id");

            assertThat(offer(ada, ImmutableMap.of("username", "manager")).at("/code"))
                    .isEqualTo("OFFER_PENDING");
            assertThat(manager.delete(path).at("/code")).isEqualTo("PRIVILEGE_MISSING");
            assertThat(ben.api().delete(path).at("/code")).isEqualTo("ACCOUNT_UNKNOWN");
            assertThat(ada.api().delete(path).status()).isEqualTo(204);
            assertThat(manager.post(OWN + first.at("/id") + "/accept", "").at("/code"))
                    .isEqualTo("OFFER_OVER");
            assertThat(ben.api().post(OWN + first.at("/id") + "/accept", "").at("/code"))
                    .isEqualTo("OFFER_UNKNOWN");
            assertThat(ben.api().post(OWN + "x/accept", "").at("/code")).isEqualTo("OFFER_UNKNOWN");

            running.clock().advance(Duration.ofMillis(1));
            Reply second = offer(ada, ImmutableMap.of("username", "manager"));
            assertThat(manager.post(OWN + second.at("/id") + "/decline", "").at("/state"))
                    .isEqualTo("DECLINED");
            Reply all = ada.api().get(ada.path() + "/ownership-offers");
            assertThat(all.json().findValuesAsText("state")).containsExactly("DECLINED", "WITHDRAWN");
            assertThat(manager.get(ada.path() + "/ownership-offers").status()).isEqualTo(200);
        }
    }

    @Test
    default void levels_are_said_only_by_who_steps_down_and_faults_have_their_place() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            people.provider("ben");
            people.allowed(ada, "manager", "MASTER");

            Reply unasked = offer(ada, ImmutableMap.of("username", "manager", "preset", "BILLER"));
            assertThat(unasked.status()).isEqualTo(400);
            assertThat(unasked.at("/errors/0/pointer")).isEqualTo("/preset");
            Reply wrong = offer(ada, ImmutableMap.of("username", "manager", "stepDown", true, "preset", "BOSS"));
            assertThat(wrong.at("/errors/0/pointer")).isEqualTo("/preset");
            assertThat(offer(ada, ImmutableMap.of("username", "!")).at("/errors/0/pointer"))
                    .isEqualTo("/username");
            assertThat(offer(ada, ImmutableMap.of("username", "ben")).at("/code"))
                    .isEqualTo("USERNAME_UNKNOWN");
            assertThat(offer(ada, ImmutableMap.of("username", "ada")).at("/code"))
                    .isEqualTo("ALREADY_OWNER");
        }
    }
}
