package dev.latchkey.http.testkit;

import static dev.latchkey.http.testkit.Inviting.invite;
import static dev.latchkey.http.testkit.Inviting.path;
import static dev.latchkey.http.testkit.Inviting.secret;
import static dev.latchkey.http.testkit.Inviting.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How invitations end over HTTP before anybody accepted them. A test class implements it for its store. */
public interface HttpInvitationEnds {
    /** An empty store. */
    Store store();

    @Test
    @Tag("LNK-2")
    default void an_invitation_ends_exactly_by_the_clock_and_begins_anew_when_sent_again() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            people.provider("ben");
            people.provider("cleo");
            Instant made = running.clock().now();
            Map<String, String> first = secret(ada, invite(ada, "ben@home.example", "BILLER"));
            Reply second = invite(ada, "cleo@home.example", "BILLER");
            Map<String, String> late = secret(ada, second);

            running.clock().set(made.plus(Duration.ofHours(72)).minusNanos(1000));
            assertThat(with(people.signedIn("ben", People.PASSWORD), "accept", first)
                            .status())
                    .isEqualTo(201);
            running.clock().set(made.plus(Duration.ofHours(72)));
            Api cleo = people.signedIn("cleo", People.PASSWORD);
            assertThat(with(cleo, "accept", late).at("/code")).isEqualTo("INVITATION_OVER");
            assertThat(with(people.nobody(), "show", late).at("/code")).isEqualTo("INVITATION_OVER");
            People.Provider again = new People.Provider("ada", ada.account(), people.signedIn("ada", People.PASSWORD));
            assertThat(again.api().get(path(again, second)).at("/state")).isEqualTo("EXPIRED");
            assertThat(again.api().post(path(again, second) + "/link", "").at("/code"))
                    .isEqualTo("INVITATION_OVER");

            Reply resent = again.api().post(path(again, second) + "/resend", "");
            assertThat(resent.status()).isEqualTo(200);
            assertThat(resent.at("/state")).isEqualTo("PENDING");
            assertThat(with(cleo, "accept", late).at("/code")).isEqualTo("INVITATION_OVER");
            assertThat(with(cleo, "accept", secret(again, second)).status()).isEqualTo(201);
        }
    }

    @Test
    @Tag("LNK-15")
    default void the_giver_loses_the_right_and_the_invitation_is_dead() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            People.Provider ben = people.provider("ben");
            People.Provider manager =
                    new People.Provider("manager", ada.account(), people.allowed(ada, "manager", "MASTER"));
            Reply made = invite(manager, "ben@home.example", "BILLER");
            Map<String, String> secret = secret(manager, made);
            Map<String, String> neighbours = secret(ada, invite(ada, "x@home.example", "BILLER"));

            ada.api().delete(ada.path() + "/usernames/manager");

            Reply refused = with(ben.api(), "accept", secret);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.at("/code")).isEqualTo("GIVER_MAY_NOT");
            assertThat(with(people.nobody(), "show", secret).at("/code")).isEqualTo("GIVER_MAY_NOT");
            assertThat(ada.api().get(path(ada, made)).at("/state")).isEqualTo("LAPSED");
            assertThat(with(ben.api(), "accept", neighbours).status()).isEqualTo(201);
        }
    }

    @Test
    @Tag("LNK-3")
    @Tag("ACC-7")
    default void one_is_pending_for_an_address_and_is_withdrawn_by_its_version() {
        try (Running running = Running.over(store())) {
            People.Provider ada = new People(running.api()).provider("ada");
            Reply made = invite(ada, "ben@home.example", "BILLER");
            assertThat(invite(ada, "BEN@home.example", "BILLER").at("/code")).isEqualTo("INVITATION_PENDING");

            Reply stale = ada.api()
                    .send(ada.api().request("DELETE", path(ada, made), "").header("If-Match", "\"v9\""));
            assertThat(stale.status()).isEqualTo(412);
            Reply withdrawn = ada.api()
                    .send(ada.api().request("DELETE", path(ada, made), "").header("If-Match", made.header("ETag")));
            assertThat(withdrawn.status()).isEqualTo(204);
            assertThat(ada.api().delete(path(ada, made)).at("/code")).isEqualTo("INVITATION_OVER");
            running.clock().advance(Duration.ofMillis(1));
            assertThat(invite(ada, "ben@home.example", "BILLER").status()).isEqualTo(201);
            Reply page = ada.api().get(ada.path() + "/invitations?limit=1");
            assertThat(page.at("/invitations/0/state")).isEqualTo("PENDING");
            assertThat(ada.api()
                            .get(ada.path() + "/invitations?limit=1&cursor=" + page.at("/next"))
                            .at("/invitations/0/state"))
                    .isEqualTo("WITHDRAWN");
        }
    }

    @Test
    @Tag("LNK-2")
    default void declining_needs_nobody_to_sign_in() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            Reply made = invite(ada, "ben@home.example", "BILLER");
            Map<String, String> secret = secret(ada, made);

            assertThat(with(people.nobody(), "accept", secret).at("/code")).isEqualTo("NOT_SIGNED_IN");
            assertThat(with(people.nobody(), "decline", secret).status()).isEqualTo(204);
            assertThat(ada.api().get(path(ada, made)).at("/state")).isEqualTo("DECLINED");
            for (String verb : List.of("show", "decline")) {
                assertThat(with(people.nobody(), verb, secret).at("/code")).isEqualTo("INVITATION_OVER");
                assertThat(with(people.nobody(), verb, ImmutableMap.of("secret", "x"))
                                .at("/code"))
                        .isEqualTo("INVITATION_OVER");
            }
        }
    }
}
