package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Store;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The story of the help pages over HTTP: three providers, one master username, privileges that count at once, and a log
 * that tells it all. A test class implements it for its store.
 */
public interface HttpStory {
    /** An empty store. */
    Store store();

    @Test
    @Tag("ACC-1")
    @Tag("USR-3")
    @Tag("LNK-1")
    @Tag("LNK-4")
    @Tag("LNK-5")
    @Tag("LNK-8")
    @Tag("LNK-11")
    @Tag("LNK-13")
    @Tag("PRV-6")
    @Tag("ACT-1")
    @Tag("ACT-3")
    default void a_master_username_works_for_three_providers() {
        try (Running running = Running.over(store())) {
            People people = new People(running.api());
            People.Provider ada = people.provider("ada");
            People.Provider ben = people.provider("ben");
            People.Provider cleo = people.provider("cleo");

            Api office = firstPasswordIsChanged(people, ada);
            join(office, "ben", ben);
            join(office, "cleo", cleo);
            theDropDownListsThree(office, ada, ben, cleo);
            aLimitCountsAtTheNextDecision(people, ada, ben);
            anUnusedUsernameIsDeleted(ada);
            for (People.Provider provider : List.of(ada, ben, cleo)) {
                theLogTellsAndVerifies(provider);
            }
        }
    }

    private static Api firstPasswordIsChanged(People people, People.Provider ada) {
        String first = "chosen by somebody else";
        Reply made =
                ada.api().post(ada.path() + "/usernames", ImmutableMap.of("username", "office", "password", first));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/privileges/BILLING")).isEqualTo("FULL");
        assertThat(made.at("/privileges/PSYCHOTHERAPY_NOTES")).isEqualTo("NONE");

        Reply session = people.signIn("office", first);
        assertThat(session.json().get("passwordChangeDue").asBoolean()).isTrue();
        Api before = people.nobody().as(session.at("/token"));
        for (String path :
                List.of("/api/v1/me/accounts", "/api/v1/me/notices", ada.path(), ada.path() + "/usernames")) {
            Reply refused = before.get(path);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("/code")).isEqualTo("PASSWORD_CHANGE_DUE");
        }
        Reply changed = before.put(
                "/api/v1/me/password", ImmutableMap.of("currentPassword", first, "newPassword", People.PASSWORD));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(before.get("/api/v1/me").at("/code")).isEqualTo("SESSION_ENDED");
        Api office = before.as(changed.at("/token"));
        assertThat(office.get("/api/v1/me").at("/start/accountId")).isEqualTo(ada.account());
        return office;
    }

    private static void join(Api office, String presented, People.Provider other) {
        assertThat(office.get(other.path()).at("/code")).isEqualTo("ACCOUNT_UNKNOWN");

        Reply found = office.post(
                "/api/v1/me/find", ImmutableMap.of("username", presented, "password", People.PASSWORD, "code", ""));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.at("/accounts/0/accountId")).isEqualTo(other.account());
        assertThat(found.json().at("/accounts/0/alreadyJoined").asBoolean()).isFalse();
        ImmutableMap<String, Object> join =
                ImmutableMap.of("ticket", found.at("/ticket"), "accounts", ImmutableList.of(other.account()));
        assertThat(office.post("/api/v1/me/joins", join).status()).isEqualTo(201);

        assertThat(office.post("/api/v1/me/joins", join).at("/code")).isEqualTo("TICKET_SPENT");
        assertThat(other.api().get("/api/v1/me/notices").at("/notices/0/about")).isEqualTo("office");
    }

    private static void theDropDownListsThree(
            Api office, People.Provider ada, People.Provider ben, People.Provider cleo) {
        assertThat(accounts(office)).containsExactlyInAnyOrder(ada.account(), ben.account(), cleo.account());

        Reply entered = office.put("/api/v1/me/context", ImmutableMap.of("accountId", cleo.account()));
        assertThat(entered.at("/practiceName")).isEqualTo("Practice of cleo");
        assertThat(accounts(office)).startsWith(cleo.account());
        assertThat(office.get("/api/v1/me/accounts?search=practice%20OF%20b").at("/accounts/0/accountId"))
                .isEqualTo(ben.account());
    }

    private static void aLimitCountsAtTheNextDecision(People people, People.Provider ada, People.Provider ben) {
        Api biller = people.allowed(ada, "biller", "MASTER");
        assertThat(may(biller, "biller", ada, "BILLING", "CHANGE")).isEqualTo("LINK");
        assertThat(may(biller, "biller", ada, "CLINICAL_NOTES", "VIEW")).isEqualTo("LINK");

        String path = ada.path() + "/usernames/biller";
        Reply limited = ada.api()
                .patch(
                        path,
                        ImmutableMap.of("privileges", ImmutableMap.of("BILLING", "VIEW", "CLINICAL_NOTES", "NONE")),
                        ada.api().get(path).header("ETag"));
        assertThat(limited.status()).isEqualTo(200);

        assertThat(may(biller, "biller", ada, "BILLING", "VIEW")).isEqualTo("LINK");
        assertThat(may(biller, "biller", ada, "BILLING", "CHANGE")).isEqualTo("LEVEL_TOO_LOW");
        assertThat(may(biller, "biller", ada, "CLINICAL_NOTES", "VIEW")).isEqualTo("LEVEL_TOO_LOW");
        assertThat(may(biller, "biller", ada, "SCHEDULE", "CHANGE")).isEqualTo("LINK");
        assertThat(may(biller, "biller", ben, "BILLING", "VIEW")).isEqualTo("ACCOUNT_UNKNOWN");
    }

    private static void anUnusedUsernameIsDeleted(People.Provider ada) {
        String path = ada.path() + "/usernames";
        ada.api().post(path, ImmutableMap.of("username", "unused", "password", People.PASSWORD));
        assertThat(ada.api().get(path + "/unused").status()).isEqualTo(200);

        assertThat(ada.api().delete(path + "/unused").status()).isEqualTo(204);

        assertThat(ada.api().get(path + "/unused").at("/code")).isEqualTo("USERNAME_UNKNOWN");
        assertThat(ada.api().get(path).json().findValuesAsText("username")).containsExactly("ada", "biller", "office");
    }

    private static void theLogTellsAndVerifies(People.Provider provider) {
        Reply verified = provider.api().post(provider.path() + "/activity/verify", "");
        assertThat(verified.json().get("whole").asBoolean()).isTrue();

        JsonNode records = provider.api()
                .get(provider.path() + "/activity?username=office")
                .json()
                .get("records");
        assertThat(StreamSupport.stream(records.spliterator(), false)
                        .map(record -> record.get("act").asText()))
                .contains(provider.username().equals("ada") ? "PASSWORD_CHANGED" : "JOINED");
        assertThat(records.findValuesAsText("username")).containsOnly("office");
    }

    private static List<String> accounts(Api api) {
        return api.get("/api/v1/me/accounts").json().findValuesAsText("accountId");
    }

    private static String may(Api api, String username, People.Provider provider, String portion, String action) {
        Reply decided = api.post(
                "/api/v1/decisions",
                ImmutableMap.of(
                        "username", username, "account", provider.account(), "portion", portion, "action", action));
        assertThat(decided.status()).isEqualTo(200);
        return decided.at("/reason");
    }
}
