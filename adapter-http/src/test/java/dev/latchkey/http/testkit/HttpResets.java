package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Store;
import dev.latchkey.application.activity.ActivityRecords.Filter;
import dev.latchkey.application.outbox.LinkMinter;
import dev.latchkey.application.testkit.Race;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Outcome;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.ResetId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lost passwords over HTTP. A test class implements it for its store. */
public interface HttpResets {
    String NEW_PASSWORD = "nine loud harbor bells";

    /** An empty store. */
    Store store();

    private static Reply ask(Running running, String username) {
        return running.api().post("/api/v1/password-resets", Map.of("username", username));
    }

    private static Reply use(Running running, String secret, String password) {
        return running.api().post("/api/v1/password-resets/use", Map.of("secret", secret, "newPassword", password));
    }

    private List<ActivityRecord> asked(People.Provider whose) {
        Filter filter = new Filter(AccountId.parse(whose.account()), null, Act.RESET_ASKED, Outcome.DONE, null, null);
        return store().activityRecords().newest(filter, null, 1_000);
    }

    /** Delivers what was asked for last, as a mailer of the host's does. */
    private String delivered(Running running, People.Provider whose) {
        String text = asked(whose).get(0).text();
        String id = text.replaceAll(".*\"reset\":\"([^\"]+)\".*", "$1");
        Actor host = Actor.system(new Origin(Channel.LIBRARY, null, "mailer"));
        return running.latchkey()
                .resets()
                .makeLink()
                .handle(host, new ResetId(UUID.fromString(id)))
                .secret()
                .reveal();
    }

    @Test
    @Tag("USR-10")
    default void asking_is_answered_alike_whatever_name_is_typed() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            people.allowed(ada, "desk", "MASTER");
            List<Reply> replies = List.of(
                    ask(running, "ada"),
                    ask(running, "desk"),
                    ask(running, "nobody"),
                    ask(running, "no name at all"),
                    ask(running, ""),
                    ask(running, "ada"),
                    ask(running, "ada"),
                    ask(running, "ada"));

            assertThat(replies).extracting(Reply::status).containsOnly(202);
            assertThat(replies).extracting(Reply::text).containsOnly("");
            assertThat(replies)
                    .extracting(reply -> reply.headers().map().keySet())
                    .containsOnly(replies.get(0).headers().map().keySet());
            assertThat(asked(ada)).hasSize(3);
        }
    }

    @Test
    @Tag("USR-10")
    @Tag("USR-5")
    default void two_hundred_who_ask_at_once_send_three_mails_and_are_told_nothing() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            people.provider("ben");

            List<Integer> statuses = Race.of(200, number -> ask(running, "ada").status());

            assertThat(statuses).containsOnly(202);
            assertThat(asked(ada)).hasSize(3);
        }
    }

    @Test
    @Tag("USR-10")
    default void whoever_has_the_secret_chooses_a_password_once() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            People.Provider ben = people.provider("ben");
            ask(running, "ada");
            String secret = delivered(running, ada);

            Reply weak = use(running, secret, "short");
            assertThat(weak.status()).isEqualTo(422);
            assertThat(weak.at("/errors/0/pointer")).isEqualTo("/newPassword");
            Reply done = use(running, secret, NEW_PASSWORD);
            assertThat(done.status()).isEqualTo(204);
            assertThat(done.headers().map()).doesNotContainKey("set-cookie");
            Reply again = use(running, secret, NEW_PASSWORD);
            Reply wrong = use(running, "no such secret", NEW_PASSWORD);
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.text()).isEqualTo(wrong.text());

            assertThat(ada.api().get("/api/v1/me").at("/code")).isEqualTo("SESSION_ENDED");
            assertThat(ben.api().get("/api/v1/me").status()).isEqualTo(200);
            assertThat(people.signIn("ada", People.PASSWORD).status()).isEqualTo(401);
            Api ada2 = people.signedIn("ada", NEW_PASSWORD);
            assertThat(ada2.get("/api/v1/me/notices").json().findValuesAsText("kind"))
                    .containsExactlyInAnyOrder("PASSWORD_RESET", "RESET_ASKED");
            assertThat(ada2.get("/api/v1/me/activity").text()).doesNotContain(secret);
        }
    }

    @Test
    @Tag("USR-10")
    default void a_reset_is_over_at_the_end_of_its_hour() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            People.Provider ben = people.provider("ben");
            Instant end = running.clock().now().plus(Duration.ofHours(1));
            ask(running, "ada");
            ask(running, "ben");
            String late = delivered(running, ada);
            String inTime = delivered(running, ben);

            running.clock().set(end.minusNanos(1_000));
            assertThat(use(running, inTime, NEW_PASSWORD).status()).isEqualTo(204);
            running.clock().set(end);
            assertThat(use(running, late, NEW_PASSWORD).at("/code")).isEqualTo("RESET_OVER");
        }
    }

    @Test
    @Tag("USR-10")
    @Tag("USR-5")
    default void two_hundred_wrong_secrets_at_once_are_mostly_not_looked_at() {
        try (Running running = Running.over(store())) {
            new People(running.api()).provider("ada");

            List<Integer> statuses = Race.of(
                    200, number -> use(running, "guess " + number, NEW_PASSWORD).status());

            assertThat(statuses).containsOnly(409, 429);
            assertThat(statuses).filteredOn(status -> status == 409).hasSizeLessThanOrEqualTo(21);
        }
    }

    @Test
    @Tag("USR-10")
    default void an_owner_asks_for_it_or_sets_a_first_password_where_no_mail_reaches() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            Api desk = people.allowed(ada, "desk", "MASTER");
            Api ben = people.provider("ben").api();
            String usernames = ada.path() + "/usernames/";
            Map<String, String> first = ImmutableMap.of("firstPassword", "marble and thistle");

            assertThat(ada.api().post(usernames + "ada/reset", "").status()).isEqualTo(202);
            assertThat(ada.api().post(usernames + "desk/reset", "").at("/code")).isEqualTo("NO_MAIL");
            assertThat(desk.post(usernames + "ada/reset", "").at("/code")).isEqualTo("PRIVILEGE_MISSING");
            assertThat(ben.post(usernames + "ada/reset", "").at("/code")).isEqualTo("ACCOUNT_UNKNOWN");
            assertThat(ada.api().post(usernames + "ada/first-password", first).at("/code"))
                    .isEqualTo("ACTOR_NOT_PERMITTED");
            assertThat(ben.post(usernames + "desk/first-password", first).at("/code"))
                    .isEqualTo("ACCOUNT_UNKNOWN");
            Reply set = ada.api().post(usernames + "desk/first-password", first);
            assertThat(set.status()).isEqualTo(200);
            assertThat(set.at("/until"))
                    .isEqualTo(running.clock().now().plus(Duration.ofHours(72)).toString());

            assertThat(desk.get("/api/v1/me").status()).isEqualTo(401);
            assertThat(people.signedIn("desk", "marble and thistle")
                            .get("/api/v1/me")
                            .json()
                            .get("passwordChangeDue")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    @Tag("USR-10")
    default void the_link_is_made_when_its_event_is_delivered() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            ask(running, "ada");
            Origin origin = new Origin(Channel.LIBRARY, null, "mailer");
            LinkMinter minter = running.latchkey().linkMinter(origin);

            List<String> links = store().outbox().list(false, null, 10).stream()
                    .map(waiting -> minter.mint(waiting.event()))
                    .flatMap(Optional::stream)
                    .filter(minted -> minted.to().value().equals("ada@practice.example"))
                    .map(minted -> minted.secret().reveal())
                    .toList();

            assertThat(links).hasSize(1);
            assertThat(store().outbox().list(false, null, 10).toString()).doesNotContain(links.get(0));
            assertThat(use(running, links.get(0), NEW_PASSWORD).status()).isEqualTo(204);
            assertThat(ada.api().get("/api/v1/me").status()).isEqualTo(401);
        }
    }
}
