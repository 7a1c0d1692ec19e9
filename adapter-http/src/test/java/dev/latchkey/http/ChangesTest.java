package dev.latchkey.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.http.testkit.People;
import dev.latchkey.http.testkit.Reply;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChangesTest extends OneServer {
    private static Object changes(Object... changes) {
        return ImmutableMap.of("changes", ImmutableList.copyOf(changes));
    }

    private static ImmutableMap<String, Object> change(String kind, String account, String username) {
        return ImmutableMap.of("change", kind, "account", account, "username", username);
    }

    private static ImmutableMap<String, Object> limit(String account, String username, String portion, String level) {
        return ImmutableMap.<String, Object>builder()
                .putAll(change("LIMIT", account, username))
                .put("privileges", ImmutableMap.of(portion, level))
                .buildOrThrow();
    }

    @Test
    @Tag("PRV-8")
    void each_change_has_a_result_with_what_was_and_what_is() {
        People people = people();
        People.Provider ada = people.provider("ada.bulk");
        People.Provider bea = people.provider("bea.bulk");
        people.allowed(ada, "biller.bulk", "BILLER");

        Reply reply = ada.api()
                .post(
                        "/api/v1/changes",
                        changes(
                                limit(ada.account(), "biller.bulk", "BILLING", "VIEW"),
                                limit(ada.account(), "biller.bulk", "BILLNG", "VIEW"),
                                change("END", bea.account(), "bea.bulk"),
                                change("END", ada.account(), "biller.bulk")));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.at("/done")).isEqualTo("2");
        assertThat(reply.at("/results/0/before/privileges/BILLING")).isEqualTo("FULL");
        assertThat(reply.at("/results/0/after/privileges/BILLING")).isEqualTo("VIEW");
        assertThat(reply.at("/results/1/outcome")).isEqualTo("REFUSED");
        assertThat(reply.at("/results/1/problem/errors/0/pointer")).isEqualTo("/changes/1/privileges/BILLNG");
        assertThat(reply.at("/results/2/problem/code")).isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(reply.json().at("/results/2/before").isNull()).isTrue();
        assertThat(reply.at("/results/3/after/endedAt")).isNotEmpty();
        assertThat(bea.api().get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    @Tag("PRV-8")
    void a_call_that_is_repeated_with_its_key_is_done_once() {
        People people = people();
        People.Provider ada = people.provider("ada.again");
        people.allowed(ada, "biller.again", "BILLER");
        ImmutableMap<String, String> key = ImmutableMap.of("Idempotency-Key", "once");
        Object ending = changes(change("END", ada.account(), "biller.again"));

        Reply first = ada.api().send("POST", "/api/v1/changes", ending, key);
        Reply again = ada.api().send("POST", "/api/v1/changes", ending, key);

        assertThat(first.at("/done")).isEqualTo("1");
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    @Tag("PRV-8")
    void what_is_no_list_of_changes_is_refused_with_its_place() {
        People people = people();
        People.Provider ada = people.provider("ada.wrong");

        assertThat(ada.api()
                        .post("/api/v1/changes", "{\"changes\":[{\"chnge\":\"END\"}]}")
                        .at("/errors/0/pointer"))
                .isEqualTo("/changes/0/chnge");
        assertThat(ada.api().post("/api/v1/changes", "{\"changes\":[1]}").at("/errors/0/pointer"))
                .isEqualTo("/changes/0");
        assertThat(ada.api().post("/api/v1/changes", "{}").at("/errors/0/code")).isEqualTo("TOO_MANY_CHANGES");
        Reply many = ada.api()
                .post(
                        "/api/v1/changes",
                        changes(Collections.nCopies(501, ImmutableMap.of()).toArray()));
        assertThat(many.at("/errors/0/code")).isEqualTo("TOO_MANY_CHANGES");
    }
}
