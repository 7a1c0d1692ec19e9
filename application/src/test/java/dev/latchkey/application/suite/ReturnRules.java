package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.link.Findable;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever leaves an account while suspended there comes back by somebody's act, not by its own (LNK-10, LNK-11). */
public interface ReturnRules extends StoreContract {
    private static List<AccountId> shown(FindAccounts.Ticket ticket) {
        return ticket.accounts().stream().map(Findable.Found::account).toList();
    }

    /** Somebody with an account of their own who joined another, was suspended there and dropped the link. */
    private static Somebody left(House house, Somebody ada) {
        Somebody bea = house.signUp("bea");
        house.join(bea, ada);
        house.suspend(ada, bea, ada.home());
        house.end(bea, bea, ada.home());
        return bea;
    }

    @Test
    @Tag("LNK-10")
    @Tag("LNK-11")
    @Tag("LNK-4")
    default void un_joining_while_suspended_hides_the_account_from_find() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody cyan = house.signUp("cyan");
        house.join(ada, cyan);
        Somebody neighbour = house.signUp("neighbour");
        house.join(neighbour, ada);
        house.end(neighbour, neighbour, ada.home());
        Somebody bea = left(house, ada);

        assertThat(shown(house.find(bea, ada))).containsExactly(cyan.home());
        assertThat(shown(house.find(neighbour, ada))).containsExactlyInAnyOrder(ada.home(), cyan.home());

        house.end(ada, ada, cyan.home());
        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.find(bea, ada));
        assertThat(house.join(neighbour, ada).grant().origin()).isEqualTo(LinkOrigin.JOINED);
    }

    @Test
    @Tag("LNK-10")
    @Tag("LNK-15")
    default void a_ticket_from_before_does_not_bring_it_back_and_is_not_spent() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody cyan = house.signUp("cyan");
        house.join(ada, cyan);
        Somebody bea = house.signUp("bea");
        house.join(bea, ada);
        FindAccounts.Ticket ticket = house.find(bea, ada);
        house.suspend(ada, bea, ada.home());
        house.end(bea, bea, ada.home());

        assertRefused(Reason.GIVER_MAY_NOT, () -> house.join(bea, ticket, ada.home()));
        assertThat(house.dropDown(bea)).hasSize(1);
        assertThat(house.join(bea, ticket, cyan.home())).hasSize(1);
    }

    @Test
    @Tag("LNK-10")
    default void being_deleted_while_suspended_is_no_way_out_of_it_either() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.join(bea, ada);
        house.suspend(ada, bea, ada.home());
        house.end(ada, bea, ada.home());

        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.find(bea, ada));
    }

    @Test
    @Tag("LNK-10")
    @Tag("LNK-2")
    default void an_invitation_made_since_the_suspension_brings_it_back_and_an_earlier_one_does_not() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.join(bea, ada);
        Secret before = hands.invited(ada, "before@person.example", preset("BILLER"));
        house.clock().advance(Duration.ofNanos(1_000));
        Secret atOnce = hands.invited(ada, "at-once@person.example", preset("BILLER"));
        house.suspend(ada, bea, ada.home());
        house.end(bea, bea, ada.home());
        house.clock().advance(Duration.ofNanos(1_000));
        Secret since = hands.invited(ada, "since@person.example", preset("BILLER"));
        Somebody neighbour = house.signUp("neighbour");

        assertRefused(Reason.GIVER_MAY_NOT, () -> hands.accept(bea, before));
        assertRefused(Reason.GIVER_MAY_NOT, () -> hands.accept(bea, atOnce));
        hands.accept(neighbour, before);
        assertThat(hands.accept(bea, since).term().suspension()).isNull();

        house.end(bea, bea, ada.home());
        assertThat(house.join(bea, ada).account()).isEqualTo(ada.home());
    }

    @Test
    @Tag("LNK-10")
    @Tag("LNK-11")
    default void a_suspension_that_was_taken_back_keeps_nobody_out() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.join(bea, ada);
        house.suspend(ada, bea, ada.home());
        house.resume(ada, bea, ada.home());
        house.end(bea, bea, ada.home());

        assertThat(house.join(bea, ada).term().suspension()).isNull();
    }
}
