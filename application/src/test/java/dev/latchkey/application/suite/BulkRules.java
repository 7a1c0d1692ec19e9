package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.form;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.ApplyChanges;
import dev.latchkey.application.link.ApplyChanges.Outcome;
import dev.latchkey.application.link.ApplyChanges.Result;
import dev.latchkey.application.link.ChangeForm;
import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many changes in one call are each what one alone would be, with a result for each (PRV-8). */
public interface BulkRules extends StoreContract {
    private static ChangeForm change(String kind, String account, String username, LevelsForm levels) {
        return new ChangeForm(
                form("change", kind, "account", account, "username", username),
                levels,
                kind.equals("ALLOW") ? House.firstPasswordOf(username) : new Secret(""));
    }

    private static ChangeForm change(String kind, AccountId account, String username, LevelsForm levels) {
        return change(kind, account.toString(), username, levels);
    }

    private static ImmutableList<Result> apply(House house, Somebody by, ChangeForm... changes) {
        return house.latchkey()
                .links()
                .apply()
                .handle(
                        by.actor(),
                        new ApplyChanges.Command(ImmutableList.copyOf(changes), ApplyChanges.NOBODY_LISTENS));
    }

    private static String inShort(Result result) {
        return result.refusal() == null
                ? result.outcome().name()
                : result.outcome() + " " + result.refusal().reason();
    }

    private static ChangeForm more(ChangeForm change, String field, String text) {
        return new ChangeForm(Forms.with(change.form(), field, text), change.levels(), change.password());
    }

    private static Link after(ImmutableList<Result> results, int index) {
        return Objects.requireNonNull(results.get(index).after());
    }

    private static AccessLevel billing(@Nullable Link link) {
        return Objects.requireNonNull(link).level(Portion.BILLING);
    }

    @Test
    @Tag("PRV-8")
    default void many_usernames_of_many_accounts_are_changed_in_one_call_with_a_result_for_each() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        house.join(desk, bea);
        house.member(bea, "temp", preset("BILLER"));
        Somebody neighbour = house.member(bea, "neighbour", preset("BILLER"));

        ImmutableList<Result> results = apply(
                house,
                desk,
                change("ALLOW", ada.home(), "biller", preset("BILLER")),
                change("LIMIT", ada.home(), "biller", levels("BILLING", "VIEW")),
                change("end", bea.home(), "temp", LevelsForm.UNSAID));

        assertThat(results).extracting(Result::outcome).containsOnly(Outcome.DONE);
        assertThat(results).extracting(Result::index).containsExactly(0, 1, 2);
        assertThat(results.get(0).before()).isNull();
        assertThat(billing(results.get(1).before())).isEqualTo(AccessLevel.FULL);
        assertThat(billing(results.get(1).after())).isEqualTo(AccessLevel.VIEW);
        assertThat(Objects.requireNonNull(results.get(2).after()).isStanding()).isFalse();
        assertThat(house.store().links().standing(bea.home(), house.idOf("temp")))
                .isEmpty();
        assertThat(billing(house.linkOf(neighbour, bea.home()))).isEqualTo(AccessLevel.FULL);
        assertThat(house.log(ada.home()))
                .extracting(Told::line)
                .contains("ACCESS_ALLOWED DONE desk", "PRIVILEGES_CHANGED DONE desk");
    }

    @Test
    @Tag("PRV-8")
    @Tag("LNK-3")
    default void one_address_is_invited_to_many_accounts() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.signUp("neighbour");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        house.join(desk, bea);
        String grace = "grace@person.example";

        ImmutableList<Result> results = apply(
                house,
                desk,
                more(change("INVITE", ada.home(), "", preset("BILLER")), "email", grace),
                more(change("INVITE", bea.home(), "", preset("BILLER")), "email", grace),
                more(change("INVITE", bea.home(), "", preset("BILLER")), "email", grace),
                change("INVITE", bea.home(), "", preset("BILLER")));

        assertThat(results)
                .extracting(BulkRules::inShort)
                .containsExactly("DONE", "DONE", "REFUSED INVITATION_PENDING", "REFUSED FIELDS_INVALID");
        assertThat(house.log(ada.home())).extracting(Told::line).contains("INVITED DONE desk");
        assertThat(house.log(bea.home())).extracting(Told::line).contains("INVITED DONE desk");
    }

    @Test
    @Tag("PRV-8")
    @Tag("LNK-9")
    @Tag("LNK-10")
    default void dates_and_suspensions_are_changes_too_and_what_was_given_can_go_along() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody manager = house.member(ada, "manager", preset("MASTER"));
        Somebody biller = house.member(manager, "biller", preset("BILLER"));
        Somebody neighbour = house.member(ada, "neighbour", preset("BILLER"));
        Instant june = house.clock().now().plus(Duration.ofDays(30));

        ImmutableList<Result> results = apply(
                house,
                ada,
                more(change("DATE", ada.home(), "manager", LevelsForm.UNSAID), "until", june.toString()),
                more(change("SUSPEND", ada.home(), "manager", LevelsForm.UNSAID), "why", "on leave"),
                more(change("RESUME", ada.home(), "manager", LevelsForm.UNSAID), "why", "back again"),
                change("SUSPEND", ada.home(), "manager", LevelsForm.UNSAID),
                more(change("END", ada.home(), "manager", LevelsForm.UNSAID), "given", "perhaps"),
                more(change("END", ada.home(), "manager", LevelsForm.UNSAID), "given", "yes"));

        assertThat(results)
                .extracting(BulkRules::inShort)
                .containsExactly("DONE", "DONE", "DONE", "REFUSED FIELDS_INVALID", "REFUSED FIELDS_INVALID", "DONE");
        assertThat(after(results, 0).term().until()).isEqualTo(june);
        assertThat(after(results, 1).term().suspendedAt())
                .isEqualTo(house.clock().now());
        assertThat(after(results, 2).term().suspendedAt()).isNull();
        assertThat(house.store().links().standing(ada.home(), manager.id())).isEmpty();
        assertThat(house.store().links().standing(ada.home(), biller.id())).isEmpty();
        assertThat(house.store().links().standing(ada.home(), neighbour.id())).isPresent();
    }

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
                .extracting(BulkRules::inShort)
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
