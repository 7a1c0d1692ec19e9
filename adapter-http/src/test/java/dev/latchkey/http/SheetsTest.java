package dev.latchkey.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.testkit.Api;
import dev.latchkey.http.testkit.People;
import dev.latchkey.http.testkit.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The documents over HTTP. */
@Tag("DEC-6")
class SheetsTest extends OneServer {
    @Test
    void who_can_see_my_data_is_a_document_in_pages() {
        People.Provider ada = people().provider("ada");
        people().allowed(ada, "biller", "BILLER");
        Api viewer = people().allowed(ada, "viewer", "VIEW_ONLY");

        Reply first = ada.api().get(ada.path() + "/who-can?limit=2");

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.at("/accountId")).isEqualTo(ada.account());
        assertThat(first.at("/practiceName")).isEqualTo("Practice of ada");
        assertThat(first.at("/state")).isEqualTo("TRIAL");
        assertThat(first.at("/at")).isEqualTo(running.clock().now().toString());
        assertThat(first.at("/usernames/0/access/reason")).isEqualTo("OWNER");
        assertThat(first.at("/usernames/1/username")).isEqualTo("biller");
        assertThat(first.at("/usernames/1/access/levels/BILLING")).isEqualTo("FULL");
        assertThat(first.at("/usernames/1/access/levels/CLINICAL_NOTES")).isEqualTo("NONE");
        assertThat(first.at("/usernames/1/access/grantedBy")).isEqualTo("ada");
        Reply second = ada.api().get(ada.path() + "/who-can?limit=2&cursor=" + first.at("/next"));
        assertThat(second.at("/usernames/0/username")).isEqualTo("viewer");
        assertThat(second.json().get("next").isNull()).isTrue();
        assertThat(viewer.get(ada.path() + "/who-can").status()).isEqualTo(403);
    }

    @Test
    void a_portion_and_an_action_go_together() {
        People.Provider ben = people().provider("ben");

        assertThat(ben.api()
                        .get(ben.path() + "/who-can?portion=BILLING&action=VIEW")
                        .at("/usernames/0/level"))
                .isEqualTo("FULL");
        assertThat(ben.api().get(ben.path() + "/who-can?portion=BILLING").at("/code"))
                .isEqualTo("ACTION_UNKNOWN");
        assertThat(ben.api().get(ben.path() + "/who-can?action=VIEW").at("/code"))
                .isEqualTo("PORTION_UNKNOWN");
    }

    @Test
    void what_may_i_enter_and_why_is_a_document_too() {
        People.Provider cleo = people().provider("cleo");
        Api desk = people().allowed(cleo, "desk", "SCHEDULER");

        Reply access = desk.get("/api/v1/me/access?search=cleo");

        assertThat(access.status()).as(access.text()).isEqualTo(200);
        assertThat(access.at("/accounts/0/account/accountId")).isEqualTo(cleo.account());
        assertThat(access.at("/accounts/0/access/reason")).isEqualTo("LINK");
        assertThat(access.at("/accounts/0/access/grantedBy")).isEqualTo("cleo");
        assertThat(access.at("/accounts/0/access/levels/SCHEDULE")).isEqualTo("FULL");
        assertThat(access.at("/accounts/0/access/levels/CLINICAL_NOTES")).isEqualTo("NONE");
        assertThat(desk.get("/api/v1/me/access?search=nowhere").json().get("accounts"))
                .isEmpty();
    }
}
