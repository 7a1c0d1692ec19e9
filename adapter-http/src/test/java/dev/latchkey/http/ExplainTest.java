package dev.latchkey.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.http.testkit.Api;
import dev.latchkey.http.testkit.People;
import dev.latchkey.http.testkit.Reply;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What would turn an answer, over HTTP. */
@Tag("DEC-5")
class ExplainTest extends OneServer {
    private static Reply explain(Api asker, String username, String account, String action) {
        Reply reply = asker.post(
                "/api/v1/decisions/explain",
                ImmutableMap.of("username", username, "account", account, "portion", "BILLING", "action", action));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }

    @Test
    void the_change_is_named_as_data_and_in_a_sentence_and_turns_the_answer() {
        People.Provider ada = people().provider("ada");
        people().allowed(ada, "viewer", "VIEW_ONLY");

        Reply reply = explain(ada.api(), "viewer", ada.account(), "CHANGE");

        assertThat(reply.json().path("change").toString())
                .isEqualTo("{\"sentence\":\"Raise BILLING to Full Access.\","
                        + "\"steps\":[{\"kind\":\"RAISE_LEVEL\",\"portion\":\"BILLING\",\"level\":\"FULL\"}]}");
        String path = ada.path() + "/usernames/viewer";
        ada.api()
                .patch(
                        path,
                        Map.of("privileges", Map.of("BILLING", "FULL")),
                        ada.api().get(path).header("ETag"));
        assertThat(explain(ada.api(), "viewer", ada.account(), "CHANGE")
                        .json()
                        .path("allowed")
                        .asBoolean())
                .isTrue();
        assertThat(explain(ada.api(), "ada", ada.account(), "VIEW")
                        .json()
                        .path("change")
                        .toString())
                .isEqualTo("{\"sentence\":\"Close the account.\","
                        + "\"steps\":[{\"kind\":\"CLOSE\",\"portion\":null,\"level\":null}]}");
    }

    @Test
    @Tag("DEC-9")
    void what_may_not_be_asked_is_explained_as_an_unknown_account_without_a_change() {
        People.Provider ben = people().provider("ben");
        People.Provider cleo = people().provider("cleo");
        String unknown = explain(ben.api(), "ben", "10000004", "VIEW").text();

        assertThat(explain(ben.api(), "ben", cleo.account(), "VIEW").text()).isEqualTo(unknown);
        assertThat(explain(ben.api(), "cleo", cleo.account(), "VIEW").text()).isEqualTo(unknown);
        assertThat(unknown).contains("\"change\":null").contains("ACCOUNT_UNKNOWN");
    }
}
