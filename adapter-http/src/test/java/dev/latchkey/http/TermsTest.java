package dev.latchkey.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.http.testkit.Api;
import dev.latchkey.http.testkit.People;
import dev.latchkey.http.testkit.Reply;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TermsTest extends OneServer {
    private static final Duration TICK = Duration.ofNanos(1000);

    private static String reason(Api api, String username, People.Provider provider) {
        return api.post(
                        "/api/v1/decisions",
                        ImmutableMap.of(
                                "username",
                                username,
                                "account",
                                provider.account(),
                                "portion",
                                "BILLING",
                                "action",
                                "VIEW"))
                .at("/reason");
    }

    private static Reply post(People.Provider provider, String path, Object body) {
        return provider.api().send("POST", provider.path() + path, body, ImmutableMap.of("If-Match", "*"));
    }

    @Test
    @Tag("LNK-9")
    @Tag("LNK-8")
    void access_begins_and_ends_exactly_at_its_moments_in_an_open_session() {
        People people = people();
        People.Provider ada = people.provider("ada.dates");
        Api desk = people.allowed(ada, "desk.dates", "BILLER");
        Instant from = running.clock().now().plus(Duration.ofMinutes(2));
        Instant until = from.plus(Duration.ofMinutes(3));
        String path = ada.path() + "/usernames/desk.dates";

        Reply dated = ada.api().patch(path, ImmutableMap.of("from", from.toString(), "until", until.toString()), "*");

        assertThat(dated.status()).as(dated.text()).isEqualTo(200);
        assertThat(dated.at("/since")).isEqualTo(from.toString());
        assertThat(dated.at("/until")).isEqualTo(until.toString());
        assertThat(dated.header("ETag")).isEqualTo("\"v1\"");
        running.clock().set(from.minus(TICK));
        assertThat(reason(desk, "desk.dates", ada)).isEqualTo("LINK_NOT_YET");
        running.clock().set(from);
        assertThat(reason(desk, "desk.dates", ada)).isEqualTo("LINK");
        running.clock().set(until.minus(TICK));
        assertThat(reason(desk, "desk.dates", ada)).isEqualTo("LINK");
        running.clock().set(until);
        assertThat(reason(desk, "desk.dates", ada)).isEqualTo("LINK_ENDED");
        assertThat(desk.get("/api/v1/me/accounts").json().get("accounts")).isEmpty();

        assertThat(ada.api()
                        .patch(path, "{\"until\":null}", "*")
                        .json()
                        .get("until")
                        .isNull())
                .isTrue();
        assertThat(reason(desk, "desk.dates", ada)).isEqualTo("LINK");
    }

    @Test
    @Tag("LNK-9")
    void a_day_is_meant_wholly_and_faults_stand_at_their_members() {
        People people = people();
        People.Provider ada = people.provider("ada.days");
        ImmutableMap<String, Object> clerk =
                ImmutableMap.of("username", "clerk.days", "password", "a first password to change");
        ImmutableMap.Builder<String, Object> wrong =
                ImmutableMap.<String, Object>builder().putAll(clerk);

        Reply refused = ada.api()
                .post(
                        ada.path() + "/usernames",
                        wrong.put("from", "soon").put("until", "2031-02-30").buildOrThrow());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().findValuesAsText("pointer")).containsExactly("/from", "/until");
        assertThat(refused.json().findValuesAsText("code"))
                .containsExactly("FIELDS_INVALID", "MOMENT_MALFORMED", "MOMENT_MALFORMED");
        Reply made = ada.api()
                .post(
                        ada.path() + "/usernames",
                        ImmutableMap.<String, Object>builder()
                                .putAll(clerk)
                                .put("until", "2031-06-30")
                                .buildOrThrow());
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.at("/until")).isEqualTo("2031-07-01T00:00:00Z");
        String path = ada.path() + "/usernames/clerk.days";
        assertThat(ada.api().patch(path, "{\"until\":\"1999-12-31\"}", "*").at("/errors/0/code"))
                .isEqualTo("TERM_EMPTY");
        assertThat(ada.api()
                        .patch(path, "{\"until\":\"2031-06-30\",\"preset\":\"BILLER\"}", "*")
                        .at("/errors/0/pointer"))
                .isEqualTo("/preset");
        assertThat(ada.api().patch(path, "{\"until\":\"2031-06-29\"}", "\"v7\"").status())
                .isEqualTo(412);
    }

    @Test
    @Tag("LNK-10")
    @Tag("LNK-8")
    void a_suspended_username_is_shut_out_in_its_open_session_and_let_in_again() {
        People people = people();
        People.Provider ada = people.provider("ada.rest");
        Api desk = people.allowed(ada, "desk.rest", "MASTER");
        String path = "/usernames/desk.rest";

        Reply suspended = post(ada, path + "/suspend", ImmutableMap.of("why", "On leave"));

        assertThat(suspended.status()).as(suspended.text()).isEqualTo(200);
        assertThat(suspended.at("/access/suspension/why")).isEqualTo("On leave");
        assertThat(suspended.json().at("/access/suspended").asBoolean()).isTrue();
        assertThat(suspended.json().get("left").asInt()).isZero();
        assertThat(reason(desk, "desk.rest", ada)).isEqualTo("LINK_SUSPENDED");
        assertThat(desk.get(ada.path()).at("/code")).isEqualTo("PRIVILEGE_MISSING");
        assertThat(desk.post(ada.path() + path + "/resume", ImmutableMap.of("why", "Me"))
                        .status())
                .isEqualTo(428);
        assertThat(post(
                                new People.Provider("desk.rest", ada.account(), desk),
                                path + "/resume",
                                ImmutableMap.of("why", "Me"))
                        .at("/code"))
                .isEqualTo("PRIVILEGE_MISSING");
        assertThat(post(ada, path + "/suspend", ImmutableMap.of("why", " ")).at("/errors/0/pointer"))
                .isEqualTo("/why");

        Reply resumed = post(ada, path + "/resume", ImmutableMap.of("why", "Back"));
        assertThat(resumed.json().get("suspension").isNull()).isTrue();
        assertThat(reason(desk, "desk.rest", ada)).isEqualTo("LINK");
        assertThat(post(ada, "/usernames/ada.rest/suspend", ImmutableMap.of("why", "Me"))
                        .at("/code"))
                .isEqualTo("OWN_PRIVILEGES");
    }

    @Test
    @Tag("PRV-9")
    void what_a_username_gave_is_listed_and_goes_with_it_when_asked() {
        People people = people();
        People.Provider ada = people.provider("ada.gave");
        People.Provider manager =
                new People.Provider("manager.gave", ada.account(), people.allowed(ada, "manager.gave", "MASTER"));
        people.allowed(manager, "clerk.gave", "BILLER");
        people.allowed(manager, "desk.gave", "BILLER");
        String path = ada.path() + "/usernames/manager.gave";

        Reply first = ada.api().get(path + "/given?limit=1");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.at("/given/0/to")).isEqualTo("clerk.gave");
        assertThat(first.at("/given/0/giver")).isEqualTo("manager.gave");
        assertThat(ada.api()
                        .get(path + "/given?limit=1&cursor=" + first.at("/next"))
                        .at("/given/0/to"))
                .isEqualTo("desk.gave");

        Reply ended = ada.api().delete(path);
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.json().get("left").asInt()).isEqualTo(2);
        Reply rest = ada.api().delete(path + "?given=true");
        assertThat(rest.json().get("took").asInt()).isEqualTo(2);
        assertThat(ada.api().get(path + "/given").json().get("given")).isEmpty();
        assertThat(ada.api().get(ada.path() + "/usernames").json().findValuesAsText("username"))
                .containsExactly("ada.gave");
        assertThat(ada.api().delete(path + "?given=perhaps").at("/errors/0/code"))
                .isEqualTo("FILTER_MALFORMED");
    }

    @Test
    @Tag("PRV-9")
    @Tag("LNK-10")
    void what_a_username_gave_is_suspended_with_it_when_asked() {
        People people = people();
        People.Provider ada = people.provider("ada.both");
        People.Provider manager =
                new People.Provider("manager.both", ada.account(), people.allowed(ada, "manager.both", "MASTER"));
        Api clerk = people.allowed(manager, "clerk.both", "BILLER");

        Reply told = post(ada, "/usernames/manager.both/suspend", ImmutableMap.of("why", "Under review"));
        assertThat(told.json().get("left").asInt()).isOne();
        assertThat(reason(clerk, "clerk.both", ada)).isEqualTo("LINK");
        Reply both =
                post(ada, "/usernames/manager.both/suspend", ImmutableMap.of("why", "Under review", "given", true));
        assertThat(both.json().get("took").asInt()).isOne();
        assertThat(reason(clerk, "clerk.both", ada)).isEqualTo("LINK_SUSPENDED");
    }
}
