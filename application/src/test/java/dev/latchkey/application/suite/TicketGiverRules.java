package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A ticket stays dead once its giver could not let anybody in, whatever the giver gets back (LNK-15). */
public interface TicketGiverRules extends StoreContract {
    @Test
    @Tag("LNK-15")
    @Tag("LNK-10")
    default void a_ticket_of_a_giver_who_was_suspended_stays_dead_when_the_giver_comes_back() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        FindAccounts.Ticket ticket = house.find(bea, desk);
        FindAccounts.Ticket neighbours = house.find(bea, ada);

        house.suspend(ada, desk, ada.home());
        house.resume(ada, desk, ada.home());

        assertRefused(Reason.GIVER_MAY_NOT, () -> house.join(bea, ticket, ada.home()));
        assertThat(house.join(bea, house.find(bea, desk), ada.home())).hasSize(1);
        assertRefused(Reason.ALREADY_JOINED, () -> house.join(bea, neighbours, ada.home()));
    }

    @Test
    @Tag("LNK-15")
    default void a_ticket_stays_dead_when_a_giver_runs_access_again_or_is_dated_anew() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));

        FindAccounts.Ticket ticket = house.find(bea, desk);
        house.limit(ada, desk, ada.home(), levels("ACCOUNT_ACCESS", "VIEW"));
        house.limit(ada, desk, ada.home(), levels("ACCOUNT_ACCESS", "FULL"));
        assertRefused(Reason.GIVER_MAY_NOT, () -> house.join(bea, ticket, ada.home()));

        FindAccounts.Ticket later = house.find(bea, desk);
        house.date(ada, desk, ada.home(), house.clock().now().plusSeconds(9).toString(), null);
        house.date(ada, desk, ada.home(), "1999-12-31", null);
        assertRefused(Reason.GIVER_MAY_NOT, () -> house.join(bea, later, ada.home()));

        house.date(
                ada, desk, ada.home(), null, house.clock().now().plusSeconds(9).toString());
        FindAccounts.Ticket over = house.find(bea, desk);
        house.clock().advance(Duration.ofSeconds(9));
        house.date(ada, desk, ada.home(), null, "");
        assertRefused(Reason.GIVER_MAY_NOT, () -> house.join(bea, over, ada.home()));

        FindAccounts.Ticket good = house.find(bea, desk);
        house.limit(ada, desk, ada.home(), levels("BILLING", "NONE"));
        assertThat(house.join(bea, good, ada.home())).hasSize(1);
    }
}
