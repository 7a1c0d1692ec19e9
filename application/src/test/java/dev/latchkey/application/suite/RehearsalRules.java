package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.decision.Decision;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.username.Username;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A rehearsal does what the real run does, and leaves nothing but what must not be undone (ACT-2). */
public interface RehearsalRules extends StoreContract {
    private static void rehearsed(House house, Runnable work) {
        house.latchkey().rehearsing(() -> {
            work.run();
            return true;
        });
    }

    private static boolean mayChange(House house, Somebody whom, Somebody owner) {
        Decision decision = house.decide(whom, owner.home(), Portion.BILLING, Action.CHANGE);
        return decision.allowed();
    }

    @Test
    default void each_act_sees_those_before_it_and_at_the_end_all_is_as_it_was() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody neighbour = house.member(ada, "neighbour", preset("MASTER"));
        ImmutableList<Told> before = house.log(ada.home());

        rehearsed(house, () -> {
            house.limit(ada, desk, ada.home(), levels("BILLING", "VIEW"));
            assertThat(mayChange(house, desk, ada)).isFalse();
            house.limit(ada, desk, ada.home(), levels("BILLING", "FULL"));
            assertThat(mayChange(house, desk, ada)).isTrue();
            house.end(ada, neighbour, ada.home());
            Somebody fresh = house.allow(ada, "fresh", preset("MASTER"));
            assertThat(house.linkOf(fresh, ada.home()).owner()).isFalse();
            assertRefused(Reason.USERNAME_TAKEN, () -> house.allow(ada, "fresh", preset("MASTER")));
        });

        assertThat(house.linkOf(desk, ada.home()).version()).isZero();
        assertThat(mayChange(house, neighbour, ada)).isTrue();
        assertThat(store().persons().named(new Username("fresh"))).isEmpty();
        assertThat(house.log(ada.home()).stream().filter(told -> !before.contains(told)))
                .extracting(Told::line)
                .containsExactly("ACCESS_ALLOWED REFUSED ada USERNAME_TAKEN");
        house.allow(ada, "fresh", preset("MASTER"));
    }

    @Test
    @Tag("ACT-2")
    default void a_refusal_is_recorded_though_the_acts_around_it_are_taken_back() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));

        rehearsed(house, () -> {
            house.limit(ada, desk, ada.home(), levels("BILLING", "NONE"));
            assertRefused(Reason.OWN_PRIVILEGES, () -> house.limit(desk, desk, ada.home(), levels("BILLING", "FULL")));
            assertRefused(Reason.LAST_OWNER, () -> house.end(ada, ada, ada.home()));
            assertRefused(Reason.ACCOUNT_UNKNOWN, () -> house.end(bea, ada, ada.home()));
            house.limit(ada, desk, ada.home(), levels("BILLING", "VIEW"));
        });

        assertThat(house.log(ada.home()))
                .extracting(Told::line)
                .contains(
                        "PRIVILEGES_CHANGED REFUSED desk OWN_PRIVILEGES",
                        "ACCESS_ENDED REFUSED ada LAST_OWNER",
                        "ACCESS_ENDED REFUSED bea ACCOUNT_UNKNOWN")
                .doesNotContain("PRIVILEGES_CHANGED DONE ada");
        assertThat(house.log(bea.home())).extracting(Told::line).contains("ACCESS_ENDED REFUSED bea ACCOUNT_UNKNOWN");
        assertThat(house.isWhole(ada)).isTrue();
    }

    @Test
    @Tag("LNK-4")
    @Tag("LNK-5")
    default void a_join_that_is_rehearsed_spends_no_ticket() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        FindAccounts.Ticket ticket = house.find(ada, bea);
        int own = house.logOf(ada).size();

        rehearsed(house, () -> {
            ImmutableList<Link> joined = house.join(ada, ticket, bea.home());
            assertThat(joined).hasSize(1);
            assertThat(house.dropDown(ada)).hasSize(2);
            assertRefused(Reason.TICKET_SPENT, () -> house.join(ada, ticket, bea.home()));
        });

        assertThat(house.dropDown(ada)).hasSize(1);
        assertThat(house.logOf(ada)).hasSize(own + 1);
        assertThat(house.log(bea.home())).extracting(Told::line).doesNotContain("JOINED DONE ada");
        assertThat(house.signIn(bea).advice().knownToAnother()).isFalse();

        assertThat(house.join(ada, ticket, bea.home())).hasSize(1);
        assertRefused(Reason.TICKET_SPENT, () -> house.join(ada, ticket, bea.home()));
    }

    @Test
    @Tag("USR-5")
    default void what_is_refused_in_rehearsals_counts_as_anywhere() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");

        for (int i = 0; i < 10; i++) {
            rehearsed(
                    house,
                    () -> assertRefused(Reason.USERNAME_TAKEN, () -> house.allow(ada, "bea", preset("NOTHING"))));
        }

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> house.allow(ada, "desk", preset("NOTHING")));
        house.allow(bea, "desk", preset("NOTHING"));
    }

    @Test
    default void what_a_rehearsal_shows_is_what_the_real_run_does() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));

        Link shown = house.latchkey()
                .rehearsing(() -> house.limit(ada, desk, ada.home(), levels("BILLING", "VIEW")))
                .link();

        assertThat(house.linkOf(desk, ada.home())).isNotEqualTo(shown);
        assertThat(house.limit(ada, desk, ada.home(), levels("BILLING", "VIEW")).link())
                .isEqualTo(shown);
        assertThat(house.linkOf(desk, ada.home())).isEqualTo(shown);
    }
}
