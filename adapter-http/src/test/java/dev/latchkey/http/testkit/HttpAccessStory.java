package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Store;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A practice runs its accounts' access without a shared password over HTTP: a biller comes by invitation, pauses and goes, a
 * manager is dismissed with all that came from her, a sole owner hands over. A test class implements it for its store.
 */
public interface HttpAccessStory {
    ImmutableMap<String, String> ANY_VERSION = ImmutableMap.of("If-Match", "*");

    /** An empty store. */
    Store store();

    @Test
    @Tag("LNK-2")
    @Tag("LNK-9")
    @Tag("LNK-10")
    @Tag("LNK-15")
    @Tag("PRV-9")
    default void a_biller_comes_by_invitation_and_goes_with_the_manager_who_invited_her() {
        try (Running running = Running.over(store())) {
            running.clock().set(Instant.parse("2026-04-20T09:00:00Z"));
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            People.Provider bea = people.provider("bea");
            Api manager = people.allowed(ada, "manager", "MASTER");

            String secret = invited(
                    manager,
                    ada,
                    ImmutableMap.of("email", "grace@person.example", "preset", "BILLER", "until", "2026-06-30"));
            Reply shown = people.nobody().post("/api/v1/invitations/show", ImmutableMap.of("secret", secret));
            assertThat(shown.at("/practiceName")).isEqualTo("Practice of ada");
            Reply accepted = people.nobody()
                    .post(
                            "/api/v1/invitations/accept-as-new",
                            ImmutableMap.of("secret", secret, "username", "grace", "password", People.PASSWORD));
            assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);
            String beas = invited(bea.api(), bea, ImmutableMap.of("email", "grace@person.example", "preset", "BILLER"));
            Reply joined = people.signedIn("grace", People.PASSWORD)
                    .post("/api/v1/invitations/accept", ImmutableMap.of("secret", beas));
            assertThat(joined.status()).as(joined.text()).isEqualTo(201);
            assertThat(accounts(people)).containsExactlyInAnyOrder(ada.account(), bea.account());

            aWeekInMay(running, people, ada, bea);
            Reply gone = people.signedIn("bea", People.PASSWORD).delete(bea.path() + "/usernames/grace");
            assertThat(gone.status()).isEqualTo(204);
            assertThat(accounts(people)).containsExactly(ada.account());
            theManagerIsDismissed(people, ada);
        }
    }

    private static void aWeekInMay(Running running, People people, People.Provider ada, People.Provider bea) {
        running.clock().set(Instant.parse("2026-05-11T09:00:00Z"));
        Reply suspended = people.signedIn("manager", People.PASSWORD)
                .send("POST", ada.path() + "/usernames/grace/suspend", ImmutableMap.of("why", "On leave"), ANY_VERSION);
        assertThat(suspended.status()).as(suspended.text()).isEqualTo(200);
        assertThat(reason(people, ada.account())).isEqualTo("LINK_SUSPENDED");
        assertThat(reason(people, bea.account())).isEqualTo("LINK");

        running.clock().set(Instant.parse("2026-05-18T09:00:00Z"));
        Reply resumed = people.signedIn("manager", People.PASSWORD)
                .send(
                        "POST",
                        ada.path() + "/usernames/grace/resume",
                        ImmutableMap.of("why", "Back again"),
                        ANY_VERSION);
        assertThat(resumed.status()).as(resumed.text()).isEqualTo(200);
        assertThat(reason(people, ada.account())).isEqualTo("LINK");
    }

    private static void theManagerIsDismissed(People people, People.Provider ada) {
        String pending = invited(
                people.signedIn("manager", People.PASSWORD),
                ada,
                ImmutableMap.of("email", "next@person.example", "preset", "SCHEDULER"));
        Api owner = people.signedIn("ada", People.PASSWORD);
        Reply given = owner.get(ada.path() + "/usernames/manager/given");
        assertThat(given.json().at("/given")).as(given.text()).hasSize(2);

        Reply dismissed = owner.delete(ada.path() + "/usernames/manager?given=true");

        assertThat(dismissed.at("/took")).as(dismissed.text()).isEqualTo("1");
        assertThat(reason(people, ada.account())).isEqualTo("ACCOUNT_UNKNOWN");
        Reply late = people.nobody()
                .post(
                        "/api/v1/invitations/accept-as-new",
                        ImmutableMap.of("secret", pending, "username", "newcomer", "password", People.PASSWORD));
        assertThat(late.at("/code")).isEqualTo("GIVER_MAY_NOT");
        assertThat(owner.post(ada.path() + "/activity/verify", "{}").at("/whole"))
                .isEqualTo("true");
    }

    @Test
    @Tag("LNK-9")
    default void access_until_the_end_of_june_ends_with_june_in_an_open_session() {
        try (Running running = Running.over(store())) {
            running.clock().set(Instant.parse("2026-06-30T23:55:00Z"));
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            String secret =
                    invited(ada.api(), ada, ImmutableMap.of("email", "grace@person.example", "until", "2026-06-30"));
            people.nobody()
                    .post(
                            "/api/v1/invitations/accept-as-new",
                            ImmutableMap.of("secret", secret, "username", "grace", "password", People.PASSWORD));
            Api grace = people.signedIn("grace", People.PASSWORD);

            running.clock().set(Instant.parse("2026-06-30T23:59:59.999999Z"));
            assertThat(grace.get(ada.path()).status()).isEqualTo(200);
            running.clock().set(Instant.parse("2026-07-01T00:00:00Z"));
            assertThat(grace.get(ada.path()).status()).isEqualTo(403);
            assertThat(grace.get("/api/v1/me/accounts").json().at("/accounts")).isEmpty();
            assertThat(ada.api().get(ada.path()).status()).isEqualTo(200);
        }
    }

    @Test
    @Tag("PRV-5")
    @Tag("PRV-4")
    default void a_sole_owner_hands_over_the_practice() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            Api successor = people.allowed(ada, "successor", "MASTER");
            assertThat(ada.api().delete(ada.path() + "/usernames/ada").at("/code"))
                    .isEqualTo("LAST_OWNER");

            Reply offer = ada.api()
                    .post(ada.path() + "/ownership-offers", ImmutableMap.of("username", "successor", "stepDown", true));
            assertThat(offer.status()).as(offer.text()).isEqualTo(201);
            assertThat(offer.at("/meaning")).contains("psychotherapy notes");
            Reply mine = successor.get("/api/v1/me/ownership-offers");
            Reply accepted = successor.post(
                    "/api/v1/me/ownership-offers/" + mine.at("/offers/0/id") + "/accept", ImmutableMap.of());

            assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
            assertThat(accepted.at("/meaning")).contains("psychotherapy notes");
            assertThat(successor.get(ada.path() + "/usernames/successor").at("/owner"))
                    .isEqualTo("true");
            assertThat(successor.get(ada.path() + "/usernames/ada").at("/owner"))
                    .isEqualTo("false");
            assertThat(ada.api().delete(ada.path() + "/usernames/ada").status()).isEqualTo(204);
            assertThat(successor.delete(ada.path() + "/usernames/successor").at("/code"))
                    .isEqualTo("LAST_OWNER");
        }
    }

    private static String invited(Api by, People.Provider into, ImmutableMap<String, Object> invitation) {
        Reply made = by.post(into.path() + "/invitations", invitation);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        Reply link = by.post(into.path() + "/invitations/" + made.at("/id") + "/link", "{}");
        assertThat(link.status()).as(link.text()).isBetween(200, 201);
        return link.at("/secret");
    }

    private static List<String> accounts(People people) {
        Reply reply = people.signedIn("grace", People.PASSWORD).get("/api/v1/me/accounts");
        return StreamSupport.stream(reply.json().at("/accounts").spliterator(), false)
                .map(account -> account.at("/accountId").asText())
                .toList();
    }

    /** What grace is answered about herself. */
    private static String reason(People people, String account) {
        return people.signedIn("grace", People.PASSWORD)
                .post(
                        "/api/v1/decisions",
                        ImmutableMap.of(
                                "username", "grace", "account", account, "portion", "BILLING", "action", "VIEW"))
                .at("/reason");
    }
}
