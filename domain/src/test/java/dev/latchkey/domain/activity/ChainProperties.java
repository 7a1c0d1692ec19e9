package dev.latchkey.domain.activity;

import static dev.latchkey.domain.activity.Papers.LEDGER;
import static dev.latchkey.domain.activity.Papers.NOON;
import static dev.latchkey.domain.activity.Papers.afternoon;
import static dev.latchkey.domain.activity.Papers.chained;
import static dev.latchkey.domain.activity.Papers.firstBroken;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.latchkey.domain.activity.Entry.What;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.UsernameId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("ACT-3")
class ChainProperties {
    @Property
    void any_entries_make_a_whole_chain(@ForAll("logs") List<Entry> entries) {
        assertThat(firstBroken(chained(entries))).isEqualTo(entries.size());
    }

    @Property
    void one_changed_character_anywhere_is_found_in_its_record(
            @ForAll("logs") List<Entry> entries, @ForAll int record, @ForAll int place, @ForAll char put) {
        List<ActivityRecord> chain = chained(entries);
        int changed = Math.floorMod(record, chain.size());
        ActivityRecord honest = chain.get(changed);
        StringBuilder text = new StringBuilder(honest.text());
        int at = Math.floorMod(place, text.length());
        text.setCharAt(at, text.charAt(at) == put ? '~' : put);
        chain.set(
                changed,
                new ActivityRecord(
                        LEDGER, honest.sequence(), honest.at(), honest.columns(), text.toString(), honest.hash()));

        assertThat(firstBroken(chain)).isEqualTo(changed);
    }

    @Property
    void what_was_removed_is_missed_unless_it_was_the_end(@ForAll("logs") List<Entry> entries, @ForAll int record) {
        List<ActivityRecord> chain = chained(entries);
        int removed = Math.floorMod(record, chain.size());
        chain.remove(removed);

        assertThat(firstBroken(chain)).isEqualTo(removed);
    }

    @Property
    void entries_that_differ_never_have_one_text(@ForAll("entries") Entry one, @ForAll("entries") Entry other) {
        String left = Chain.next(LEDGER, Head.EMPTY, one, NOON).text();
        String right = Chain.next(LEDGER, Head.EMPTY, other, NOON).text();

        assertThat(left.equals(right)).isEqualTo(one.equals(other));
    }

    @Property
    void columns_of_another_entry_never_pass(@ForAll("entries") Entry one, @ForAll("entries") Entry other) {
        ActivityRecord written = Chain.next(LEDGER, Head.EMPTY, one, NOON);
        ActivityRecord.Columns foreign =
                Chain.next(LEDGER, Head.EMPTY, other, NOON).columns();
        ActivityRecord mixed = new ActivityRecord(LEDGER, 1, NOON, foreign, written.text(), written.hash());

        assertThat(Chain.follows(Head.EMPTY, mixed)).isEqualTo(foreign.equals(written.columns()));
    }

    @Provide
    Arbitrary<List<Entry>> logs() {
        return entries().list().ofMinSize(1).ofMaxSize(afternoon().size());
    }

    @Provide
    Arbitrary<Entry> entries() {
        Arbitrary<AccountId> accounts =
                Arbitraries.of(AccountId.at(7), AccountId.at(8)).injectNull(0.2);
        Arbitrary<LinkId> authorities =
                Arbitraries.of(new LinkId(new UUID(3, 3))).injectNull(0.5);
        Arbitrary<String> usernames = texts().injectNull(0.2);
        return Combinators.combine(actors(), usernames, accounts, whats(), authorities, details())
                .as(Entry::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<Actor> actors() {
        Arbitrary<Origin> origins = Combinators.combine(Arbitraries.of(Channel.class), texts().injectNull(0.3), texts())
                .as(Origin::new);
        return origins.flatMap(origin ->
                Arbitraries.of(Actor.system(origin), Actor.username(new UsernameId(new UUID(1, 1)), origin)));
    }

    private static Arbitrary<What> whats() {
        return Combinators.combine(
                        Arbitraries.of(Act.SIGN_IN, Act.FIND),
                        Arbitraries.of(Outcome.class),
                        Arbitraries.of(Reason.STALE, Reason.BUSY).injectNull(0.5))
                .as(What::new);
    }

    private static Arbitrary<ImmutableSortedMap<String, String>> details() {
        return Arbitraries.maps(texts(), texts()).ofMaxSize(3).map(ChainProperties::sorted);
    }

    private static ImmutableSortedMap<String, String> sorted(Map<String, String> details) {
        return ImmutableSortedMap.copyOf(details);
    }

    /** Pieces of JSON that would like to be read as structure, and plain words. */
    private static Arbitrary<String> texts() {
        return Arbitraries.of("\"", "\\", "{", "}", ":", ",", "\"copies\":{", "\\\"", "\n", "a", "ä", "😀", "1")
                .list()
                .ofMaxSize(4)
                .map(pieces -> String.join("", pieces));
    }
}
