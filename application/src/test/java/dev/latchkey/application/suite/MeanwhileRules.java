package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.session.SignIn;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Outcome;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Credential;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a password while it is being looked at counts, and is not overwritten (USR-5, USR-6, LNK-5, LNK-15). */
public interface MeanwhileRules extends StoreContract {
    private static Credential credential(House house, Somebody somebody) {
        return house.store().credentials().find(somebody.id()).orElseThrow();
    }

    @Test
    @Tag("USR-5")
    default void a_password_disabled_meanwhile_opens_no_session_and_stays_disabled() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        House slow = house.whileVerifying(() -> house.disable(ada));

        assertRefused(Reason.CREDENTIALS_WRONG, () -> slow.signIn(ada));

        assertThat(credential(house, ada).disabledAt()).isNotNull();
        assertThat(credential(house, bea).disabledAt()).isNull();
        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.signIn(ada));
        assertThat(house.log(ada.home()).stream().filter(told -> told.outcome() == Outcome.FAILED))
                .hasSize(2);
    }

    @Test
    @Tag("USR-6")
    default void a_password_changed_meanwhile_opens_no_session() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        House slow = house.whileVerifying(() -> {
            house.clock().advance(Duration.ofMillis(1));
            house.changePassword(ada, House.firstPasswordOf("ada"));
        });

        assertRefused(Reason.CREDENTIALS_WRONG, () -> slow.signIn(ada));

        assertThat(house.signIn(ada.with(House.firstPasswordOf("ada"))).start()).isNotNull();
        assertThat(house.signIn(bea).start()).isNotNull();
    }

    @Test
    @Tag("LNK-5")
    default void a_password_that_another_used_meanwhile_is_told_of_at_this_very_sign_in() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        House slow = house.whileVerifying(() -> house.credential(ada, Credential::usedByAnother));

        SignIn.SignedIn signedIn = slow.signIn(ada);

        assertThat(signedIn.advice().knownToAnother()).isTrue();
        assertThat(credential(house, ada).knownToAnother()).isTrue();
        assertThat(credential(house, bea).knownToAnother()).isFalse();
    }

    @Test
    @Tag("USR-2")
    default void two_sign_ins_that_make_the_hash_anew_do_not_hinder_each_other() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        house.hasher().raiseCost();
        House slow = house.whileVerifying(() -> house.signIn(ada));

        assertThat(slow.signIn(ada).start()).isNotNull();

        assertThat(house.hasher().isOutdated(credential(house, ada).hash())).isFalse();
        assertThat(house.signIn(ada).start()).isNotNull();
    }

    @Test
    @Tag("LNK-15")
    default void a_password_changed_while_find_looks_at_it_gives_a_dead_ticket() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        House slow = house.whileVerifying(() -> {
            house.clock().advance(Duration.ofMillis(1));
            house.changePassword(bea, House.firstPasswordOf("bea"));
            house.clock().advance(Duration.ofMillis(1));
        });
        FindAccounts.Ticket ticket = slow.find(ada, bea);

        assertRefused(Reason.GIVER_MAY_NOT, () -> house.join(ada, ticket, bea.home()));
        assertThat(house.dropDown(ada)).hasSize(1);
    }

    @Test
    @Tag("USR-7")
    default void a_password_changed_by_two_at_once_is_changed_by_one() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.member(ada, "neighbour", preset("MASTER"));
        boolean[] changed = {false};
        House slow = house.whileVerifying(() -> {
            if (!changed[0]) {
                changed[0] = true;
                house.changePassword(ada, new Secret("the first of two lamps"));
            }
        });

        assertRefused(Reason.STALE, () -> slow.changePassword(ada, new Secret("the second of two lamps")));

        assertThat(house.signIn(ada.with(new Secret("the first of two lamps"))).start())
                .isNotNull();
        assertThat(house.log(ada.home()).stream()
                        .filter(told ->
                                told.act() == Act.PASSWORD_CHANGED && told.by().equals("ada")))
                .extracting(Told::outcome)
                .containsExactly(Outcome.DONE, Outcome.REFUSED);
    }
}
