package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.SignInHands.mailed;
import static dev.latchkey.application.suite.SignInHands.reset;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a reset does besides changing the password, and what it leaves alone (USR-10). */
public interface ResetEffectRules extends StoreContract {
    @Test
    @Tag("USR-5")
    @Tag("USR-10")
    default void it_brings_a_disabled_password_back_and_counting_starts_anew() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        for (int i = 0; i < 5; i++) {
            assertRefused(
                    Reason.CREDENTIALS_WRONG,
                    () -> house.signIn(House.nobodyFrom(null), "ada", new Secret("not the password"), null));
        }
        house.disable(ada);
        house.disable(bea);

        Somebody renewed = reset(house, ada, mailed(house, ada), House.firstPasswordOf("ada"));

        assertThat(house.signIn(renewed).start()).isNotNull();
        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.signIn(bea));
    }

    @Test
    @Tag("USR-10")
    @Tag("USR-3")
    @Tag("LNK-5")
    default void the_password_is_the_persons_own_again_and_known_to_nobody() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.join(bea, ada);
        assertThat(house.signIn(ada).advice().knownToAnother()).isTrue();

        Somebody renewed = reset(house, ada, mailed(house, ada), House.firstPasswordOf("ada"));

        assertThat(house.signIn(renewed).advice().knownToAnother()).isFalse();
        assertThat(house.signIn(renewed).advice().changeDue()).isFalse();
        assertThat(house.dropDown(bea)).hasSize(2);
    }

    @Test
    @Tag("USR-10")
    @Tag("LNK-15")
    default void join_tickets_of_either_side_are_dead() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody cleo = house.signUp("cleo");
        FindAccounts.Ticket found = house.find(ada, bea);
        FindAccounts.Ticket presented = house.find(bea, ada);
        FindAccounts.Ticket neighbour = house.find(cleo, bea);

        reset(house, ada, mailed(house, ada), House.firstPasswordOf("ada"));

        assertRefused(Reason.TICKET_SPENT, () -> house.join(ada, found, bea.home()));
        assertRefused(Reason.GIVER_MAY_NOT, () -> house.join(bea, presented, ada.home()));
        assertThat(house.join(cleo, neighbour, bea.home())).hasSize(1);
    }
}
