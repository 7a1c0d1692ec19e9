package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.EndAccess;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.testkit.Race;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What many do at the same time comes out as if they had done it one after the other. */
public interface RaceRules extends StoreContract {
    @Test
    @Tag("PRV-4")
    default void two_removals_of_the_last_two_owners_leave_one() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        Somebody neighbour = house.signUp("bea");

        ImmutableList<String> outcomes = Race.of(number -> Outcomes.of(
                () -> house.end(number % 2 == 0 ? ada : second, number % 2 == 0 ? second : ada, ada.home())));

        assertThat(outcomes).containsOnlyOnce("DONE");
        assertThat(store().links().owners(ada.home())).hasSize(1);
        assertThat(store().links().owners(neighbour.home())).hasSize(1);
    }

    @Test
    @Tag("PRV-4")
    default void two_suspensions_of_the_last_two_owners_leave_one_in_force() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        Somebody neighbour = house.signUp("bea");

        ImmutableList<String> outcomes = Race.of(number -> Outcomes.of(
                () -> house.suspend(number % 2 == 0 ? ada : second, number % 2 == 0 ? second : ada, ada.home())));

        assertThat(outcomes).contains("DONE").contains("PRIVILEGE_MISSING");
        assertThat(store().links().owners(ada.home()))
                .filteredOn(owner -> owner.link().inForceAt(house.clock().now()))
                .hasSize(1);
        assertThat(store().links().owners(neighbour.home()))
                .allMatch(owner -> owner.link().inForceAt(house.clock().now()));
    }

    @Test
    @Tag("PRV-9")
    @Tag("PRV-4")
    default void two_who_end_each_other_with_all_they_gave_leave_no_orphan() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody left = house.member(ada, "left", preset("MASTER"));
        Somebody right = house.member(ada, "right", preset("MASTER"));
        house.member(left, "lefts", preset("BILLER"));
        house.member(right, "rights", preset("BILLER"));

        ImmutableList<String> outcomes = Race.of(number -> Outcomes.of(() -> house.latchkey()
                .endAccess()
                .handle(
                        (number % 2 == 0 ? left : right).actor(),
                        new EndAccess.Command(ada.home(), (number % 2 == 0 ? right : left).username(), true, null))));

        assertThat(outcomes).containsOnlyOnce("DONE");
        assertThat(store().links().usernames(ada.home(), null, 10)).hasSize(3);
    }

    @Test
    @Tag("PRV-4")
    default void two_owners_who_both_step_down_leave_one() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        house.signUp("bea");

        Race.of(number -> number % 2 == 0
                ? Outcomes.of(() -> house.makePlain(ada, ada, ada.home(), preset("MASTER")))
                : Outcomes.of(() -> house.end(second, second, ada.home())));

        assertThat(store().links().owners(ada.home())).hasSize(1);
    }

    @Test
    @Tag("LNK-4")
    @Tag("LNK-5")
    default void one_ticket_is_redeemed_once() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        FindAccounts.Ticket ticket = house.find(ada, bea);

        ImmutableList<String> outcomes = Race.of(number -> Outcomes.of(() -> house.join(ada, ticket, bea.home())));

        assertThat(outcomes).containsOnlyOnce("DONE");
        assertThat(house.dropDown(ada)).hasSize(2);
        assertThat(house.log(bea.home()).stream().filter(told -> told.toString().contains("JOINED")))
                .hasSize(1);
    }

    @Test
    @Tag("USR-1")
    @Tag("ACC-1")
    default void one_username_is_made_once() {
        House house = House.over(store());
        Somebody neighbour = house.signUp("bea");

        ImmutableList<String> outcomes = Race.of(number -> Outcomes.of(() -> house.signUp("ada")));

        assertThat(outcomes).containsOnlyOnce("DONE");
        assertThat(outcomes)
                .allMatch(outcome -> outcome.equals("DONE")
                        || outcome.equals(Reason.USERNAME_TAKEN.name())
                        || outcome.equals(Reason.TOO_MANY_ATTEMPTS.name()));
        assertThat(house.dropDown(neighbour)).hasSize(1);
    }

    @Test
    @Tag("USR-5")
    default void of_two_hundred_wrong_passwords_at_once_no_more_are_looked_at_than_the_throttle_allows() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        int before = house.hasher().verifications();
        Somebody guessing = ada.with(new Secret("not at all the password"));

        ImmutableList<String> outcomes = Race.of(200, number -> Outcomes.of(() -> house.signIn(guessing)));

        assertThat(house.hasher().verifications() - before).isBetween(1, 5);
        assertThat(outcomes).doesNotContain("DONE").contains(Reason.TOO_MANY_ATTEMPTS.name());
        assertThat(Outcomes.of(() -> house.signIn(bea))).isEqualTo("DONE");
    }
}
