package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.account.Activity.Wanted;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.exchange.Export;
import dev.latchkey.application.exchange.ExportFormat;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Chain;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.activity.Outcome;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Username;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Exports of the activity log: all of it, by the same filters, and nothing that may not be read (ACT-4). */
public interface ExportRules extends StoreContract {
    static List<String> lines(Export export) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            long records = export.writeTo(out);
            List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
            assertThat(lines).hasSize((int) records + (export.format() == ExportFormat.CSV ? 1 : 0));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> exported(House house, Somebody whose, Wanted wanted) {
        return lines(house.latchkey()
                .activity()
                .export()
                .ofAccount(whose.actor(), whose.home(), wanted, ExportFormat.NDJSON));
    }

    private static Wanted by(String username) {
        return new Wanted(new Username(username), null, null, null, null);
    }

    /** What is recorded of exports. */
    private static List<String> traces(House house, Somebody whose) {
        return house.log(whose.home()).stream()
                .filter(told -> told.act() == Act.ACTIVITY_EXPORTED)
                .map(told ->
                        String.join(" ", told.line(), told.says("format"), told.says("stage"), told.says("records")))
                .toList();
    }

    /** Adds to the log of an account what many days would. */
    private static void fill(House house, Somebody whose, int records) {
        house.store().transactions().run(() -> {
            for (int i = 0; i < records; i++) {
                Placed placed = Placed.inAccount(Entry.done(whose.actor(), whose.name(), whose.home(), Act.SWITCHED)
                        .with("n", "" + i));
                Instant at = house.clock().now();
                house.store()
                        .activityRecords()
                        .append(placed.ledger(), head -> Chain.next(placed.ledger(), head, placed.entry(), at));
            }
        });
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
    @Tag("ACT-1")
    @Tag("ACT-4")
    default void that_it_began_and_how_it_ended_is_recorded() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        fill(house, ada, 5);
        Export export =
                house.latchkey().activity().export().ofAccount(ada.actor(), ada.home(), Wanted.ALL, ExportFormat.CSV);
        assertThat(traces(house, ada)).as("nothing is written yet").isEmpty();

        lines(export);

        assertThat(traces(house, ada))
                .containsExactly("ACTIVITY_EXPORTED DONE ada csv begun ", "ACTIVITY_EXPORTED DONE ada csv done 7");
        assertThat(house.log(bea.home())).hasSize(1);
        assertThat(house.isWhole(ada)).isTrue();
    }

    @Test
    @Tag("ACT-4")
    default void a_reader_who_goes_away_ends_it_and_that_is_recorded_too() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        fill(house, ada, 1_400);
        Export export = house.latchkey()
                .activity()
                .export()
                .ofAccount(ada.actor(), ada.home(), Wanted.ALL, ExportFormat.NDJSON);
        OutputStream leaving = new OutputStream() {
            private int written;

            @Override
            public void write(int b) throws IOException {
                if (++written > 400_000) {
                    throw new IOException("nobody reads");
                }
            }
        };

        assertThatThrownBy(() -> export.writeTo(leaving)).isInstanceOf(IOException.class);

        assertThat(traces(house, ada))
                .hasSize(2)
                .last()
                .asString()
                .matches("ACTIVITY_EXPORTED DONE ada ndjson broken off [1-9]\\d{2}");
    }

    @Test
    @Tag("ACT-4")
    @Tag("LNK-8")
    default void a_right_that_is_lost_meanwhile_ends_it_at_the_next_page() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", levels("ACTIVITY_LOG", "VIEW"));
        fill(house, ada, 1_400);
        Export export = house.latchkey()
                .activity()
                .export()
                .ofAccount(desk.actor(), ada.home(), Wanted.ALL, ExportFormat.NDJSON);
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                house.end(ada, desk, ada.home());
            }
        };

        assertThatThrownBy(() -> export.writeTo(out)).isInstanceOf(Rejected.class);

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(500);
        assertThat(traces(house, ada)).last().asString().isEqualTo("ACTIVITY_EXPORTED DONE desk ndjson broken off 500");
    }

    @Test
    @Tag("ACT-4")
    default void what_is_recorded_meanwhile_is_not_in_it_so_that_it_ends() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        fill(house, ada, 1_400);
        Export export = house.latchkey()
                .activity()
                .export()
                .ofAccount(ada.actor(), ada.home(), Wanted.ALL, ExportFormat.NDJSON);
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                house.clock().advance(Duration.ofSeconds(1));
                fill(house, ada, 600);
            }
        };

        long records;
        try {
            records = export.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        assertThat(records).isEqualTo(1_402);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1_402).doesNotHaveDuplicates();
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
