package dev.latchkey.http.testkit;

import static dev.latchkey.http.testkit.Inviting.invite;
import static dev.latchkey.http.testkit.Inviting.path;
import static dev.latchkey.http.testkit.Inviting.secret;
import static dev.latchkey.http.testkit.Inviting.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Store;
import dev.latchkey.application.testkit.Race;
import dev.latchkey.domain.shared.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Inviting and accepting over HTTP. A test class implements it for its store. */
public interface HttpInvitations {
    String UNKNOWN = "01900000-0000-7000-8000-000000000000";

    /** An empty store. */
    Store store();

    private static Map<String, String> asNew(Map<String, String> secret, String username) {
        return ImmutableMap.<String, String>builder()
                .putAll(secret)
                .put("username", username)
                .put("password", People.PASSWORD)
                .buildOrThrow();
    }

    @Test
    @Tag("LNK-2")
    @Tag("LNK-6")
    default void an_invitation_is_made_shown_and_accepted() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            People.Provider ben = people.provider("ben");
            Reply made = ada.api()
                    .post(
                            ada.path() + "/invitations",
                            ImmutableMap.of(
                                    "email",
                                    "Ben@Home.example",
                                    "preset",
                                    "BILLER",
                                    "privileges",
                                    ImmutableMap.of("REPORTS", "FULL"),
                                    "until",
                                    "2031-06-30"));

            assertThat(made.status()).as(made.text()).isEqualTo(201);
            assertThat(made.header("Location")).isEqualTo(path(ada, made));
            assertThat(made.at("/state")).isEqualTo("PENDING");
            assertThat(made.at("/email")).isEqualTo("Ben@home.example");
            assertThat(made.at("/privileges/REPORTS")).isEqualTo("FULL");
            assertThat(made.at("/until")).isEqualTo("2031-07-01T00:00:00Z");
            assertThat(made.json().get("linkMade").asBoolean()).isFalse();
            Map<String, String> secret = secret(ada, made);
            Reply shown = with(people.nobody(), "show", secret);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.at("/practiceName")).isEqualTo("Practice of ada");
            assertThat(shown.at("/inviter")).isEqualTo("ada");
            assertThat(shown.at("/privileges/BILLING")).isEqualTo("FULL");
            assertThat(shown.at("/until")).isEqualTo("2031-07-01T00:00:00Z");

            Reply accepted = with(ben.api(), "accept", secret);
            assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);
            assertThat(accepted.at("/accountId")).isEqualTo(ada.account());
            assertThat(with(ben.api(), "accept", secret).at("/code")).isEqualTo("INVITATION_OVER");
            assertThat(ben.api().get("/api/v1/me/accounts").json().get("accounts"))
                    .hasSize(2);
            assertThat(ada.api().get(path(ada, made)).at("/state")).isEqualTo("ACCEPTED");
            assertThat(ada.api().get("/api/v1/me/notices").at("/notices/0/kind"))
                    .isEqualTo("INVITATION_ACCEPTED");
        }
    }

    @Test
    @Tag("LNK-2")
    default void a_new_username_is_made_by_whoever_was_invited() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            Map<String, String> secret = secret(ada, invite(ada, "grace@home.example", "SCHEDULER"));

            Reply taken = with(people.nobody(), "accept-as-new", asNew(secret, "ada"));
            assertThat(taken.status()).isEqualTo(409);
            assertThat(taken.at("/code")).isEqualTo("USERNAME_TAKEN");
            Reply wrong = with(people.nobody(), "accept-as-new", asNew(secret, "g"));
            assertThat(wrong.at("/errors/0/pointer")).isEqualTo("/username");
            Reply made = with(people.nobody(), "accept-as-new", asNew(secret, "Grace"));

            assertThat(made.status()).as(made.text()).isEqualTo(201);
            assertThat(made.at("/username")).isEqualTo("grace");
            assertThat(made.at("/privileges/SCHEDULE")).isEqualTo("FULL");
            Reply me = people.signedIn("grace", People.PASSWORD).get("/api/v1/me");
            assertThat(me.at("/email")).isEqualTo("grace@home.example");
            assertThat(me.json().get("passwordChangeDue").asBoolean()).isFalse();
        }
    }

    @Test
    default void what_is_no_invitation_is_unknown_and_strangers_make_no_links() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            People.Provider ben = people.provider("ben");
            Reply made = invite(ada, "x@home.example", "BILLER");
            String neighbours = ben.path() + "/invitations/" + made.at("/id");

            for (String unknown : List.of(neighbours, ben.path() + "/invitations/" + UNKNOWN, neighbours + "0")) {
                assertThat(ben.api().get(unknown).at("/code")).isEqualTo("INVITATION_UNKNOWN");
                assertThat(ben.api().delete(unknown).at("/code")).isEqualTo("INVITATION_UNKNOWN");
                assertThat(ben.api().post(unknown + "/link", "").at("/code")).isEqualTo("INVITATION_UNKNOWN");
                assertThat(ben.api().post(unknown + "/resend", "").at("/code")).isEqualTo("INVITATION_UNKNOWN");
            }
            assertThat(ben.api().post(path(ada, made) + "/link", "").at("/code"))
                    .isEqualTo("ACCOUNT_UNKNOWN");
            assertThat(people.nobody().post(path(ada, made) + "/link", "").status())
                    .isEqualTo(401);
            Reply wrong = invite(ada, "nobody", "BOSS");
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.json().get("errors").findValuesAsText("pointer")).contains("/email", "/preset");
        }
    }

    @Test
    default void a_repeated_request_invites_once_and_tells_a_secret_once() {
        try (Running running = Running.over(store())) {
            People.Provider ada = new People(running.api()).provider("ada");
            Map<String, String> key = ImmutableMap.of("Idempotency-Key", "k");
            Map<String, String> body = ImmutableMap.of("email", "x@home.example");
            Reply first = ada.api().send("POST", ada.path() + "/invitations", body, key);
            Reply again = ada.api().send("POST", ada.path() + "/invitations", body, key);
            assertThat(again.json()).isEqualTo(first.json());

            Reply link = ada.api()
                    .send(ada.api()
                            .request("POST", path(ada, first) + "/link", "")
                            .header("Idempotency-Key", "l"));
            Reply repeated = ada.api()
                    .send(ada.api()
                            .request("POST", path(ada, first) + "/link", "")
                            .header("Idempotency-Key", "l"));
            assertThat(link.status()).isEqualTo(201);
            assertThat(repeated.status()).isEqualTo(409);
            assertThat(repeated.at("/code")).isEqualTo("ANSWER_NOT_KEPT");
            assertThat(with(running.api(), "show", ImmutableMap.of("secret", link.at("/secret")))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    @Tag("LNK-2")
    default void of_many_who_accept_at_once_one_does() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            List<Api> many = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                many.add(people.provider("somebody" + i).api());
            }
            Map<String, String> secret = secret(ada, invite(ada, "x@home.example", "BILLER"));

            List<Reply> replies = Race.of(8, number -> with(many.get(number), "accept", secret));

            assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(1);
            assertThat(replies.stream().filter(reply -> reply.status() != 201).map(reply -> reply.at("/code")))
                    .containsOnly(Reason.INVITATION_OVER.name());
        }
    }
}
