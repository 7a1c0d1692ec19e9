package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.LogExports.lines;
import static dev.latchkey.application.suite.LogExports.traces;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.account.Activity.Wanted;
import dev.latchkey.application.exchange.ExportFormat;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Outcome;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Exports of the activity log: all of it, by the same filters, and nothing that may not be read (ACT-4). */
public interface ExportRules extends StoreContract {
    private static List<String> exported(House house, Somebody whose, Wanted wanted) {
        return lines(house.latchkey()
                .activity()
                .export()
                .ofAccount(whose.actor(), whose.home(), wanted, ExportFormat.NDJSON));
    }

    private static Wanted by(String username) {
        return new Wanted(new Username(username), null, null, null, null);
    }

    @Test
    @Tag("ACT-4")
    default void an_export_holds_what_the_list_shows_in_its_order_and_its_own_beginning() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.signIn(ada);
        house.clock().advance(Duration.ofSeconds(1));
        house.join(bea, ada);
        house.member(bea, "neighbour", preset("BILLER"));

        List<String> lines = exported(house, ada, Wanted.ALL);

        List<ActivityRecord> listed = house.latchkey()
                .activity()
                .read()
                .ofAccount(ada.actor(), ada.home(), Wanted.ALL, new Page.Wanted(100, null))
                .items();
        ImmutableList<String> written = listed.stream()
                .map(record -> "\"ledger\":\"" + record.ledger() + "\",\"sequence\":" + record.sequence()
                        + ",\"hash\":\"" + record.hash() + "\"")
                .collect(ImmutableList.toImmutableList());
        assertThat(lines).hasSize(listed.size() - 1);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i)).contains(written.get(i + 1));
        }
        assertThat(lines.get(0)).contains("ACTIVITY_EXPORTED").contains("begun");
        assertThat(lines(house.latchkey()
                        .activity()
                        .export()
                        .ofAccount(ada.actor(), ada.home(), Wanted.ALL, ExportFormat.CSV)))
                .hasSize(listed.size() + 2)
                .first()
                .asString()
                .startsWith("at,act,outcome,");
    }

    @Test
    @Tag("ACT-4")
    default void it_takes_the_filters_of_the_list() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", levels("ACTIVITY_LOG", "VIEW"));
        Instant later = house.clock().advance(Duration.ofMinutes(1));
        house.signIn(desk);
        house.signIn(ada);

        assertThat(exported(house, ada, by("desk")))
                .hasSize(2)
                .allMatch(line -> line.contains("\"username\":\"desk\""));
        assertThat(exported(house, ada, new Wanted(null, Act.SIGN_IN, null, null, null)))
                .hasSize(2);
        assertThat(exported(house, ada, new Wanted(null, Act.SIGN_IN, Outcome.REFUSED, null, null)))
                .isEmpty();
        assertThat(exported(house, ada, new Wanted(null, Act.SIGN_IN, null, later, null)))
                .hasSize(2);
        assertThat(exported(house, ada, new Wanted(null, Act.SIGN_IN, null, null, later)))
                .isEmpty();
        assertThat(house.log(ada.home()).toString())
                .contains("\"ofUsername\":\"desk\"")
                .contains("\"ofAct\":\"SIGN_IN\"");
    }

    @Test
    @Tag("ACT-4")
    @Tag("ACT-6")
    default void a_filter_that_names_nobody_finds_nothing_and_is_not_kept() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");

        assertThat(exported(house, ada, by("my-secret-password"))).isEmpty();

        assertThat(house.log(ada.home()).toString()).doesNotContain("my-secret-password");
    }

    @Test
    @Tag("ACT-4")
    default void who_may_not_read_the_log_may_not_export_it() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody biller = house.member(ada, "biller", preset("BILLER"));

        assertRefused(
                Reason.PRIVILEGE_MISSING,
                () -> house.latchkey()
                        .activity()
                        .export()
                        .ofAccount(biller.actor(), ada.home(), Wanted.ALL, ExportFormat.CSV));
        assertRefused(
                Reason.ACCOUNT_UNKNOWN,
                () -> house.latchkey()
                        .activity()
                        .export()
                        .ofAccount(bea.actor(), ada.home(), Wanted.ALL, ExportFormat.CSV));
        assertRefused(
                Reason.NOT_SIGNED_IN,
                () -> house.latchkey().activity().export().own(House.NOBODY, Wanted.ALL, ExportFormat.CSV));
        assertThat(traces(house, ada)).hasSize(2).allMatch(trace -> trace.contains("REFUSED"));
    }

    @Test
    @Tag("ACT-4")
    default void everybody_may_export_their_own_records_from_whatever_account() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("NOTHING"));
        Actor actor = desk.actor();
        house.join(desk, bea);

        List<String> lines = lines(house.latchkey().activity().export().own(actor, Wanted.ALL, ExportFormat.NDJSON));

        assertThat(lines).hasSize(house.logOf(desk).size() - 1).allMatch(line -> line.contains("\"desk\""));
        assertThat(lines).anyMatch(line -> line.contains(bea.home().toString()));
        assertThat(traces(house, ada)).hasSize(2);
        assertThat(traces(house, bea)).isEmpty();
    }
}
