package dev.latchkey.jooq;

import static dev.latchkey.domain.masterfile.CodeKind.DIAGNOSIS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.latchkey.application.masterfile.ApplyCopy.Outcome;
import dev.latchkey.application.masterfile.ApplyCopy.Result;
import dev.latchkey.application.masterfile.PlanCopy;
import dev.latchkey.application.suite.Codes;
import dev.latchkey.application.suite.House;
import dev.latchkey.application.suite.Somebody;
import dev.latchkey.application.testkit.CodeLists;
import dev.latchkey.application.testkit.CodeMaker;
import dev.latchkey.application.testkit.Given;
import dev.latchkey.application.testkit.Race;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.username.Person;
import dev.latchkey.jooq.testkit.Severing;
import dev.latchkey.jooq.testkit.TestDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Copies of many rows, to many accounts, at once, and over connections that are lost in the middle of them. */
interface ManyCopies {
    /** With nothing in it. */
    TestDatabase database();

    /** Ada owns all of them; the source has diagnosis codes, the targets have nothing. */
    record Town(House house, Somebody ada, Account source, List<Account> targets) {
        CodeLists lists() {
            return new CodeLists(house.store());
        }

        CopyPlan plan() {
            return new Codes(house)
                    .plan(
                            ada,
                            new PlanCopy.Command(
                                    source.id(),
                                    targets.stream().map(Account::id).collect(ImmutableList.toImmutableList()),
                                    ImmutableSet.of(DIAGNOSIS.text()),
                                    ImmutableSetMultimap.of(),
                                    "OVERWRITE"));
        }

        ImmutableList<CodeEntry> of(Account account) {
            return lists().entries(account, DIAGNOSIS);
        }
    }

    private Town town(int entries, int targets) {
        House house = House.over(database().store());
        Somebody ada = house.signUp("ada");
        Given given = new Given(house.store());
        Person person = house.store().persons().find(ada.id()).orElseThrow();
        List<Account> accounts =
                Stream.generate(given::account).limit(targets + 1L).toList();
        accounts.forEach(account -> given.owner(person, account));
        Town town = new Town(house, ada, accounts.get(0), accounts.subList(1, targets + 1));
        town.lists().add(town.source(), CodeMaker.list(DIAGNOSIS, entries));
        return town;
    }

    @Test
    @Tag("COD-7")
    default void a_connection_lost_in_the_middle_leaves_each_target_whole_and_the_same_request_finishes_the_rest() {
        Town town = town(30, 50);
        CopyPlan plan = town.plan();
        Severing severing = new Severing(database().url());
        Codes broken = new Codes(town.house().through(JooqStore.on(severing.dataSource())));
        int done = 0;
        for (String before : List.of("insert into code_entry", "update code_list", "insert into code_copy ")) {
            severing.before(before, 10);
            ImmutableList<Result> results = broken.apply(town.ada(), plan);

            assertThat(severing.isDone()).as(before).isTrue();
            done += 9;
            requireWhole(town, results, done);
        }
        // looking at the plan is a transaction, and so is each of those that are done already
        severing.before(Severing.COMMIT, 1 + done + 10);
        requireWhole(town, broken.apply(town.ada(), plan), done + 9);
        assertThat(severing.isDone()).isTrue();

        ImmutableList<Result> finished = broken.apply(town.ada(), plan);

        requireWhole(town, finished, 50);
        assertThat(broken.apply(town.ada(), plan)).isEqualTo(finished);
        Set<Object> copies = new HashSet<>();
        finished.forEach(
                result -> copies.add(Objects.requireNonNull(result.copy()).id()));
        assertThat(copies).hasSize(50);
    }

    /** So many were copied, the one after them broke, and the others were not tried. */
    private static void requireWhole(Town town, List<Result> results, int done) {
        assertThat(results).hasSize(town.targets().size());
        for (int i = 0; i < results.size(); i++) {
            Account target = town.targets().get(i);
            Outcome outcome = i < done ? Outcome.COPIED : i == done ? Outcome.BROKEN : Outcome.NOT_TRIED;
            assertThat(results.get(i).account()).isEqualTo(target.id());
            assertThat(results.get(i).outcome()).as("target %d", i).isEqualTo(outcome);
            assertThat(town.of(target)).isEqualTo(i < done ? town.of(town.source()) : ImmutableList.of());
            assertThat(town.lists().version(target, DIAGNOSIS)).isEqualTo(i < done ? 1 : 0);
        }
    }

    @Test
    @Tag("COD-7")
    default void of_plans_that_race_into_the_same_targets_one_copies_to_each_and_the_others_are_stale() {
        Town town = town(200, 4);
        List<CopyPlan> plans = Stream.generate(town::plan).limit(8).toList();

        List<ImmutableList<Result>> all =
                Race.of(8, number -> new Codes(town.house()).apply(town.ada(), plans.get(number)));

        for (int i = 0; i < 4; i++) {
            int place = i;
            List<Result> results = all.stream().map(each -> each.get(place)).toList();
            assertThat(results.stream().filter(Result::isDone)).hasSize(1);
            assertThat(results.stream().filter(result -> !result.isDone()))
                    .extracting(
                            result -> Objects.requireNonNull(result.refusal()).reason())
                    .containsOnly(Reason.STALE);
            assertThat(town.of(town.targets().get(i))).isEqualTo(town.of(town.source()));
            assertThat(town.lists().version(town.targets().get(i), DIAGNOSIS)).isOne();
        }
    }

    @Test
    @Tag("COD-7")
    default void five_thousand_rows_are_copied_to_five_accounts_and_again_with_ten_changed_ones() {
        Town town = town(5_000, 5);
        Codes codes = new Codes(town.house());

        assertThat(codes.apply(town.ada(), town.plan()))
                .extracting(Result::counts)
                .containsOnly(new Counts(5_000, 0, 0, 0, 0));
        town.targets().forEach(target -> assertThat(town.of(target)).isEqualTo(town.of(town.source())));
        ImmutableList<CodeEntry> before = town.of(town.source());
        for (int i = 0; i < 10; i++) {
            town.lists().change(town.source(), CodeMaker.otherAt(DIAGNOSIS, i * 499));
        }

        ImmutableList<Result> again = codes.apply(town.ada(), town.plan());

        assertThat(again).extracting(Result::counts).containsOnly(new Counts(0, 4_990, 10, 0, 0));
        town.targets().forEach(target -> assertThat(town.of(target)).isEqualTo(town.of(town.source())));
        codes.undo(town.ada(), Objects.requireNonNull(again.get(2).copy()).id());
        assertThat(town.of(town.targets().get(2))).isEqualTo(before);
        assertThat(town.of(town.targets().get(3))).isEqualTo(town.of(town.source()));
    }
}
