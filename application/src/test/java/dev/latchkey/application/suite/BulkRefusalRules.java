package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.BulkHands.apply;
import static dev.latchkey.application.suite.BulkHands.change;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.ApplyChanges.Outcome;
import dev.latchkey.application.link.ApplyChanges.Result;
import dev.latchkey.application.link.ChangeForm;
import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of many changes in one call when some of them cannot be made (PRV-8). */
public interface BulkRefusalRules extends StoreContract {
    @Test
    @Tag("PRV-8")
    @Tag("PRV-3")
    default void one_that_is_refused_says_why_and_leaves_the_others_alone() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody manager = house.member(ada, "manager", Forms.laidOver("MANAGER", "ACCOUNT_ACCESS", "FULL"));
        house.member(ada, "biller", preset("BILLER"));

        ImmutableList<Result> results = apply(
                house,
                manager,
                change("LIMIT", ada.home(), "biller", levels("SUBSCRIPTION", "FULL")),
                change("LIMIT", ada.home(), "ada", levels("BILLING", "NONE")),
                change("END", ada.home(), "manager2", LevelsForm.UNSAID),
                change("END", bea.home(), "bea", LevelsForm.UNSAID),
                change("LIMIT", ada.home(), "biller", levels("BILLING", "NONE")));

        assertThat(results)
                .extracting(BulkHands::inShort)
                .containsExactly(
                        "REFUSED LEVEL_ABOVE_OWN",
                        "REFUSED OWNER_UNTOUCHABLE",
                        "REFUSED USERNAME_UNKNOWN",
                        "REFUSED ACCOUNT_UNKNOWN",
                        "DONE");
        assertThat(results.get(3).before()).isNull();
        assertThat(house.store().links().standing(bea.home(), bea.id())).isPresent();
        assertThat(house.log(ada.home()))
                .extracting(Told::line)
                .contains("PRIVILEGES_CHANGED REFUSED manager LEVEL_ABOVE_OWN", "PRIVILEGES_CHANGED DONE manager");
    }

    @Test
    @Tag("PRV-8")
    default void a_change_that_cannot_be_read_tells_its_fields() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.member(ada, "neighbour", preset("BILLER"));

        ImmutableList<Result> results = apply(
                house,
                ada,
                change("PROMOTE", ada.home(), "neighbour", LevelsForm.UNSAID),
                change("LIMIT", "12345678", "neighbour", LevelsForm.UNSAID),
                change("LIMIT", ada.home(), "", levels("BILLING", "NONE")),
                change("LIMIT", ada.home(), "neighbour", levels("BILLNG", "NONE")));

        assertThat(results).extracting(Result::outcome).containsOnly(Outcome.REFUSED);
        assertThat(results)
                .extracting(result -> Objects.requireNonNull(result.refusal()).faults())
                .containsExactly(
                        ImmutableList.of(new Fault("change", Reason.CHANGE_UNKNOWN)),
                        ImmutableList.of(new Fault("account", Reason.ACCOUNT_ID_MALFORMED)),
                        ImmutableList.of(new Fault("username", Reason.REQUIRED)),
                        ImmutableList.of(new Fault("privileges.BILLNG", Reason.PORTION_UNKNOWN)));
    }

    @Test
    @Tag("PRV-8")
    default void one_call_takes_five_hundred_changes_and_no_more() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        ChangeForm one = change("END", ada.home(), "nobody", LevelsForm.UNSAID);

        assertThat(apply(house, ada, Collections.nCopies(500, one).toArray(ChangeForm[]::new)))
                .hasSize(500);
        assertRefused(
                Reason.FIELDS_INVALID,
                () -> apply(house, ada, Collections.nCopies(501, one).toArray(ChangeForm[]::new)));
        assertRefused(Reason.FIELDS_INVALID, () -> apply(house, ada));
    }

    @Test
    @Tag("PRV-8")
    default void when_the_store_breaks_down_what_was_done_is_told_and_the_rest_is_not_tried() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.member(ada, "one", preset("BILLER"));
        house.member(ada, "two", preset("BILLER"));
        house.member(ada, "three", preset("BILLER"));
        List<Link> replaced = new ArrayList<>();
        House breaking = house.through(InterceptedStore.of(store(), new InterceptedStore.Watcher() {
            @Override
            public void before(String call, Object[] arguments) {
                if (call.equals("Links.replace")) {
                    replaced.add((Link) arguments[0]);
                    if (replaced.size() == 2) {
                        throw new Breakdown.Broken(call);
                    }
                }
            }

            @Override
            public void after(String call) {}
        }));

        ImmutableList<Result> results = apply(
                breaking,
                ada,
                change("END", ada.home(), "one", LevelsForm.UNSAID),
                change("END", ada.home(), "two", LevelsForm.UNSAID),
                change("END", ada.home(), "three", LevelsForm.UNSAID));

        assertThat(results)
                .extracting(Result::outcome)
                .containsExactly(Outcome.DONE, Outcome.BROKEN, Outcome.NOT_TRIED);
        assertThat(house.store().links().standing(ada.home(), house.idOf("one")))
                .isEmpty();
        assertThat(house.store().links().standing(ada.home(), house.idOf("two")))
                .isPresent();
    }
}
