package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.LogExports.lines;
import static dev.latchkey.application.suite.LogExports.traces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.account.Activity.Wanted;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.exchange.Export;
import dev.latchkey.application.exchange.ExportFormat;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Chain;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.shared.Rejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An export ends where the log did when it began, and how it ended is recorded (ACT-1, ACT-4). */
public interface ExportEndRules extends StoreContract {
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
}
