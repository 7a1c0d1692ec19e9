package dev.latchkey.domain.activity;

import static dev.latchkey.domain.activity.Papers.ADA;
import static dev.latchkey.domain.activity.Papers.AS_ADA;
import static dev.latchkey.domain.activity.Papers.BOB;
import static dev.latchkey.domain.activity.Papers.HOME;
import static dev.latchkey.domain.activity.Papers.LEDGER;
import static dev.latchkey.domain.activity.Papers.NEXT_DOOR;
import static dev.latchkey.domain.activity.Papers.NOON;
import static dev.latchkey.domain.activity.Papers.afternoon;
import static dev.latchkey.domain.activity.Papers.chained;
import static dev.latchkey.domain.activity.Papers.firstBroken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.activity.ActivityRecord.Columns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("ACT-3")
class ChainTest {
    private static final int WHOLE = afternoon().size();

    private final List<ActivityRecord> chain = new ArrayList<>(chained(afternoon()));

    @Test
    void a_chain_as_it_was_written_is_whole() {
        assertThat(firstBroken(chain)).isEqualTo(WHOLE);
        assertThat(chain.stream().map(ActivityRecord::sequence)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    @Tag("ACT-1")
    void a_record_says_who_did_what_where_when_and_by_which_right() {
        assertThat(chain.get(1).text())
                .isEqualTo("{\"authority\":\"00000000-0000-0003-0000-000000000003\",\"channel\":\"HTTP\","
                        + "\"copies\":{\"account\":\"" + HOME + "\",\"act\":\"ACCESS_ALLOWED\","
                        + "\"actor\":\"00000000-0000-0001-0000-000000000001\",\"at\":\"2026-03-01T12:00:01Z\","
                        + "\"ledger\":\"account:" + HOME + "\",\"outcome\":\"DONE\",\"sequence\":2},"
                        + "\"correlation\":\"request-1\",\"details\":{\"username\":\"bob\"},\"kind\":\"USERNAME\","
                        + "\"source\":\"192.0.2.1\",\"username\":\"ada\"}");
        assertThat(chain.get(2).text()).contains("\"outcome\":\"REFUSED\"", "\"reason\":\"STALE\"");
        assertThat(chain.get(4).text()).doesNotContain("\"account\":");
    }

    @Test
    void a_changed_text_is_found_though_its_columns_are_untouched() {
        ActivityRecord honest = chain.get(1);
        chain.set(1, withText(honest, honest.text().replace("\"bob\"", "\"eve\"")));

        assertThat(firstBroken(chain)).isEqualTo(1);
    }

    @Test
    void a_changed_text_with_a_new_hash_is_found_at_the_next_record() {
        ActivityRecord forged =
                Chain.next(LEDGER, Chain.head(chain.get(0)), afternoon().get(3), NOON);
        chain.set(1, forged);

        assertThat(firstBroken(chain)).isEqualTo(2);
    }

    @Test
    void a_record_that_was_removed_is_missed() {
        chain.remove(2);

        assertThat(firstBroken(chain)).isEqualTo(2);
    }

    @Test
    void a_first_record_that_was_removed_is_missed() {
        chain.remove(0);

        assertThat(firstBroken(chain)).isZero();
    }

    @Test
    void two_records_that_were_swapped_are_found() {
        Collections.swap(chain, 1, 2);

        assertThat(firstBroken(chain)).isEqualTo(1);
    }

    @Test
    void a_record_that_was_put_in_is_found() {
        chain.add(2, Chain.next(LEDGER, Chain.head(chain.get(1)), afternoon().get(0), NOON));

        assertThat(firstBroken(chain)).as("what came after it follows no more").isEqualTo(3);
    }

    @Test
    void a_record_that_stands_twice_is_found() {
        chain.add(3, chain.get(2));

        assertThat(firstBroken(chain)).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void a_column_that_no_longer_says_what_the_text_says_is_found(ActivityRecord forgery) {
        chain.set(1, forgery);

        assertThat(firstBroken(chain)).isEqualTo(1);
    }

    static Stream<ActivityRecord> forgeries() {
        ActivityRecord honest = chained(afternoon()).get(1);
        Columns said = honest.columns();
        return Stream.of(
                with(honest, new Columns(NEXT_DOOR, said.actor(), said.act(), said.outcome())),
                with(honest, new Columns(null, said.actor(), said.act(), said.outcome())),
                with(honest, new Columns(HOME, BOB, said.act(), said.outcome())),
                with(honest, new Columns(HOME, null, said.act(), said.outcome())),
                with(honest, new Columns(HOME, ADA, Act.ACCESS_ENDED, said.outcome())),
                with(honest, new Columns(HOME, ADA, said.act(), Outcome.REFUSED)),
                new ActivityRecord(LEDGER, 2, NOON, said, honest.text(), honest.hash()),
                new ActivityRecord(LEDGER, 2, honest.at().plusNanos(1), said, honest.text(), honest.hash()),
                new ActivityRecord(LEDGER, 3, honest.at(), said, honest.text(), honest.hash()),
                new ActivityRecord(Ledger.of(NEXT_DOOR), 2, honest.at(), said, honest.text(), honest.hash()),
                new ActivityRecord(LEDGER, 2, honest.at(), said, honest.text(), "0".repeat(64)));
    }

    @Test
    void details_that_look_like_copies_do_not_pass_for_them() {
        Entry honest = Entry.done(AS_ADA, "ada", HOME, Act.FIND);
        Columns wanted = new Columns(NEXT_DOOR, BOB, Act.SIGN_UP, Outcome.DONE);
        String trick = "\"copies\":{\"account\":\"" + NEXT_DOOR + "\",\"act\":\"SIGN_UP\",\"actor\":\"" + BOB
                + "\",\"at\":\"" + NOON + "\",\"ledger\":\"" + LEDGER + "\",\"outcome\":\"DONE\",\"sequence\":1}";

        for (String detail : List.of(trick, "," + trick, "\\" + trick, "\"," + trick + ",\"x\":\"")) {
            for (Entry entry :
                    List.of(honest.with("note", detail), honest.with(detail, "note"), honest.with("copies", detail))) {
                ActivityRecord written = Chain.next(LEDGER, Head.EMPTY, entry, NOON);

                assertThat(Chain.follows(Head.EMPTY, written)).isTrue();
                assertThat(Chain.follows(Head.EMPTY, with(written, wanted)))
                        .as(written.text())
                        .isFalse();
            }
        }
    }

    @Test
    void a_chain_begins_at_nothing() {
        assertThat(Chain.follows(new Head(0, "1".repeat(64)), chain.get(0))).isFalse();
        assertThat(Chain.follows(new Head(1, Head.EMPTY.hash()), chain.get(0))).isFalse();
        assertThat(Chain.head(chain.get(4))).isEqualTo(new Head(5, chain.get(4).hash()));
        assertThat(chain.get(0).hash()).matches("[0-9a-f]{64}");
    }

    private static ActivityRecord with(ActivityRecord record, Columns columns) {
        return new ActivityRecord(
                record.ledger(), record.sequence(), record.at(), columns, record.text(), record.hash());
    }

    private static ActivityRecord withText(ActivityRecord record, String text) {
        return new ActivityRecord(
                record.ledger(), record.sequence(), record.at(), record.columns(), text, record.hash());
    }
}
