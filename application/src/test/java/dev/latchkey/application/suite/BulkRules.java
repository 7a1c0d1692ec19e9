package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.BulkHands.apply;
import static dev.latchkey.application.suite.BulkHands.change;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.ApplyChanges.Outcome;
import dev.latchkey.application.link.ApplyChanges.Result;
import dev.latchkey.application.link.ChangeForm;
import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many changes in one call are each what one alone would be, with a result for each (PRV-8). */
public interface BulkRules extends StoreContract {
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
                .extracting(BulkHands::inShort)
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
                .extracting(BulkHands::inShort)
                .containsExactly("DONE", "DONE", "DONE", "REFUSED FIELDS_INVALID", "REFUSED FIELDS_INVALID", "DONE");
        assertThat(after(results, 0).term().until()).isEqualTo(june);
        assertThat(after(results, 1).term().suspendedAt())
                .isEqualTo(house.clock().now());
        assertThat(after(results, 2).term().suspendedAt()).isNull();
        assertThat(house.store().links().standing(ada.home(), manager.id())).isEmpty();
        assertThat(house.store().links().standing(ada.home(), biller.id())).isEmpty();
        assertThat(house.store().links().standing(ada.home(), neighbour.id())).isPresent();
    }
}
