package dev.latchkey.jooq;

import static dev.latchkey.domain.masterfile.CodeKind.DIAGNOSIS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.masterfile.Copies.Step;
import dev.latchkey.application.testkit.CodeLists;
import dev.latchkey.application.testkit.CodeMaker;
import dev.latchkey.application.testkit.Moments;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeSearch;
import dev.latchkey.domain.masterfile.ConflictPolicy;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.masterfile.Selection;
import dev.latchkey.domain.shared.CopyId;
import dev.latchkey.domain.username.Person;
import dev.latchkey.jooq.testkit.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How lists of codes are read and copied, in a database that has long ones of twenty accounts. */
interface CodePlans {
    int LISTS = 20;
    int ENTRIES = 3_000;

    /** Explains what is run through it. */
    JooqStore store();

    /** Whose lists are filled before all tests. */
    Lists lists();

    String plan(String what, Runnable query);

    void requireUnsorted(String plan);

    /** Whose lists these are. */
    record Lists(Person by, List<Account> accounts) {
        static Lists fill(JooqStore store) {
            CodeLists lists = new CodeLists(store);
            List<Account> accounts = new ArrayList<>();
            for (int i = 0; i < LISTS; i++) {
                accounts.add(store.accounts()
                        .find(Town.account(i), Town.SETTLED.plusSeconds(3_600))
                        .orElseThrow());
                boolean first = i == 0;
                lists.add(
                        accounts.get(i),
                        IntStream.range(0, ENTRIES)
                                .mapToObj(place ->
                                        first ? CodeMaker.otherAt(DIAGNOSIS, place) : CodeMaker.at(DIAGNOSIS, place))
                                .toList());
            }
            Person by = store.persons().find(Town.username(0, 0)).orElseThrow();
            CopyPlan kept = lists.plan(by, accounts.get(1), ConflictPolicy.OVERWRITE, CodeLists.whole(DIAGNOSIS));
            lists.copy(kept, accounts.get(0), DIAGNOSIS);
            return new Lists(by, accounts);
        }

        Account source() {
            return accounts.get(3);
        }

        Account target() {
            return accounts.get(11);
        }
    }

    private Step step(Selection selection) {
        CopyPlan plan =
                new CodeLists(store()).plan(lists().by(), lists().source(), ConflictPolicy.OVERWRITE, selection);
        return CodeLists.step(plan, lists().target(), DIAGNOSIS);
    }

    private static Selection chosen() {
        return CodeLists.chosen(CodeMaker.list(DIAGNOSIS, 500).stream().map(CodeEntry::key));
    }

    private static void requireByKey(String plan) {
        assertThat(plan).containsAnyOf("code_entry_pk", "primary_key");
    }

    @Test
    default void pages_of_a_list_are_read_in_the_order_of_its_key() {
        CodeKey after = CodeMaker.at(DIAGNOSIS, 700).key();
        for (CodeSearch search : ImmutableList.of(
                CodeSearch.ALL,
                new CodeSearch("B0", ImmutableList.of()),
                new CodeSearch("B0", ImmutableList.of("acute", "mood")))) {
            String plan = plan(
                    "codes " + search,
                    () -> store().masterFiles().page(lists().source().id(), DIAGNOSIS, search, after, 51));

            requireByKey(plan);
            if (search.words().isEmpty()) {
                requireUnsorted(plan);
            }
        }
    }

    @Test
    default void many_entries_are_found_by_their_keys() {
        List<CodeKey> keys =
                CodeMaker.list(DIAGNOSIS, 2_000).stream().map(CodeEntry::key).toList();
        String plan = plan(
                "codes by keys",
                () -> store().masterFiles().find(lists().source().id(), DIAGNOSIS, keys));

        requireByKey(plan);
        assertThat(plan).containsAnyOf("entry_key = wanted.entry_key", "entry_key)::text = (wanted.entry_key)::text");
    }

    @Test
    default void two_lists_are_compared_entry_by_entry_by_their_keys() {
        for (Selection selection : ImmutableList.of(CodeLists.whole(DIAGNOSIS), chosen())) {
            Step step = step(selection);

            requireByKey(plan("count " + step.all(), () -> store().copies().count(step)));
            String page = plan("fates " + step.all(), () -> store().copies().page(step, null, null, 51));
            requireByKey(page);
            requireUnsorted(page);
        }
    }

    @Test
    default void what_differs_is_copied_by_its_key() {
        CodeLists codes = new CodeLists(store());
        for (int i = 0; i < 3; i++) {
            codes.change(lists().source(), CodeMaker.otherAt(DIAGNOSIS, i * 99));
        }
        Step step = step(CodeLists.whole(DIAGNOSIS));
        Copy copy = new Copy(
                new CopyId(UUID.randomUUID()),
                new Copy.Place(step.plan(), step.source(), step.target()),
                lists().by().id(),
                Moments.NOON,
                new Counts(0, 0, 3, 0, 0),
                ImmutableMap.of(DIAGNOSIS, 2L),
                null);

        requireByKey(plan("copy", () -> store().copies().copy(step, copy, new Counts(1, 0, 3, 0, 0), 2)));
        requireByKey(plan("undo", () -> store().copies().undo(copy, DIAGNOSIS)));
    }
}
