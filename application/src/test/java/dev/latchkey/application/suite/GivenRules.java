package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.Given;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a username gave, and what came from that, is shown to whoever may see access (PRV-9). */
public interface GivenRules extends StoreContract {
    @Test
    @Tag("PRV-9")
    default void what_a_username_gave_is_told_with_all_that_came_from_it() {
        GrantingPractice practice = GrantingPractice.in(House.over(store()));

        assertThat(practice.gave(practice.ada(), practice.manager()))
                .containsExactly("bea by manager", "clerk by manager", "deputy by manager", "temp by deputy");
        assertThat(practice.gave(practice.manager(), practice.deputy())).containsExactly("temp by deputy");
        assertThat(practice.gave(practice.ada(), practice.bea())).isEmpty();
    }

    @Test
    @Tag("PRV-9")
    default void only_who_may_see_access_sees_what_was_given() {
        House house = House.over(store());
        GrantingPractice practice = GrantingPractice.in(house);
        Somebody viewer = house.member(practice.ada(), "viewer", levels("ACCOUNT_ACCESS", "VIEW"));
        Somebody biller = house.member(practice.ada(), "biller", preset("BILLER"));
        Somebody stranger = house.signUp("stranger");

        assertThat(practice.gave(viewer, practice.deputy())).hasSize(1);
        assertRefused(Reason.PRIVILEGE_MISSING, () -> practice.gave(biller, practice.deputy()));
        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> practice.gave(stranger, practice.deputy()));
        assertRefused(Reason.USERNAME_UNKNOWN, () -> practice.gave(practice.ada(), stranger));
    }

    @Test
    @Tag("PRV-9")
    default void what_was_given_comes_in_pages_that_lose_none() {
        House house = House.over(store());
        GrantingPractice practice = GrantingPractice.in(house);
        List<String> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<Given.Entry> page = house.latchkey()
                    .links()
                    .given()
                    .handle(
                            practice.ada().actor(),
                            practice.ada().home(),
                            practice.manager().username(),
                            new Page.Wanted(1, cursor));
            page.items().forEach(entry -> all.add(entry.to()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(all).containsExactly("bea", "clerk", "deputy", "temp");
    }

    @Test
    @Tag("PRV-9")
    default void what_somebody_gave_after_coming_in_another_way_did_not_come_from_the_first_giver() {
        House house = House.over(store());
        GrantingPractice practice = GrantingPractice.in(house);
        practice.end(practice.ada(), practice.bea(), false);
        house.clock().advance(Duration.ofSeconds(1));
        house.join(practice.bea(), practice.ada());
        Somebody late = new Somebody(
                "bea",
                practice.bea().id(),
                practice.ada().home(),
                practice.bea().password());
        house.member(late, "late", preset("BILLER"));

        assertThat(practice.gave(practice.ada(), practice.manager()))
                .containsExactly("clerk by manager", "deputy by manager", "temp by deputy");
    }
}
