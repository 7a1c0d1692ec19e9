package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.latchkey.application.decision.Idempotency;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.ApiToken;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is over is dropped by chores, and nothing that still counts. */
public interface PurgeRules extends StoreContract {
    private static Map<String, Integer> dropped(House house) {
        return house.latchkey().chores().run().dropped();
    }

    @Test
    @Tag("USR-6")
    default void sessions_go_when_they_are_as_old_as_a_session_gets() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signIn(ada);
        house.clock().advance(house.latchkey().settings().signIn().sessionAbsolute());

        assertThat(dropped(house)).isEmpty();
        house.signIn(ada);
        house.clock().advance(Duration.ofNanos(1_000));
        assertThat(dropped(house)).isEqualTo(ImmutableSortedMap.of("sessions", 1));
    }

    @Test
    @Tag("LNK-4")
    default void join_tickets_go_when_they_have_run_out() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        FindAccounts.Ticket ticket = house.find(ada, bea);
        house.clock().advance(Duration.ofMinutes(10));

        assertThat(dropped(house)).isEmpty();
        house.clock().advance(Duration.ofNanos(1_000));
        assertThat(dropped(house)).containsEntry("joinTickets", 1);
        assertRefused(Reason.TICKET_SPENT, () -> house.join(ada, ticket, bea.home()));
    }

    @Test
    @Tag("USR-5")
    default void failures_go_on_counting_for_ninety_days_and_no_longer() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody wrong = ada.with(new Secret("not the password"));
        for (int i = 0; i < 4; i++) {
            assertRefused(Reason.CREDENTIALS_WRONG, () -> house.signIn(wrong));
        }
        house.clock().advance(Duration.ofDays(90));
        assertThat(dropped(house)).doesNotContainKey("attempts");

        house.clock().advance(Duration.ofNanos(1_000));

        assertThat(dropped(house)).containsKey("attempts");
        for (int i = 0; i < 4; i++) {
            assertRefused(Reason.CREDENTIALS_WRONG, () -> house.signIn(wrong));
        }
    }

    @Test
    @Tag("USR-5")
    default void clients_go_when_they_count_as_known_no_more() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signIn(ada);
        house.clock().advance(Duration.ofDays(30));

        assertThat(dropped(house)).doesNotContainKey("devices");
        house.clock().advance(Duration.ofNanos(1_000));
        assertThat(dropped(house)).containsEntry("devices", 1);
    }

    @Test
    default void requests_that_carried_a_key_go_after_a_day() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.latchkey()
                .idempotency()
                .once(
                        new Idempotency.Request(ada.actor(), "POST /", "key", "body"),
                        () -> new Idempotency.Answer("done", false));
        house.clock().advance(Duration.ofDays(1));

        assertThat(dropped(house)).doesNotContainKey("replays");
        house.clock().advance(Duration.ofNanos(1_000));
        assertThat(dropped(house)).containsEntry("replays", 1);
    }

    @Test
    @Tag("USR-10")
    default void resets_go_when_they_have_run_out() {
        House house = House.over(store());
        house.signUp("ada");
        house.latchkey().resets().ask().handle(House.NOBODY, "ada");
        house.clock().advance(Duration.ofHours(1));

        assertThat(dropped(house)).doesNotContainKey("resets");
        house.clock().advance(Duration.ofNanos(1_000));
        assertThat(dropped(house)).containsEntry("resets", 1);
    }

    @Test
    @Tag("USR-11")
    default void api_tokens_go_thirty_days_after_their_end() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        SignInHands.token(house, ada, "nightly");
        house.clock().advance(ApiToken.USUAL.plus(Duration.ofDays(30)));

        assertThat(dropped(house)).doesNotContainKey("apiTokens");
        house.clock().advance(Duration.ofDays(1));
        assertThat(dropped(house)).containsEntry("apiTokens", 1);
    }

    @Test
    @Tag("LNK-2")
    default void invitations_go_ninety_days_after_they_were_over() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        hands.invite(ada, "grace@person.example", Forms.preset("BILLER"));
        hands.withdraw(ada, hands.invite(ada, "back@person.example", Forms.preset("BILLER")));
        house.clock().advance(Duration.ofHours(72).plus(Duration.ofDays(90)));

        assertThat(dropped(house)).doesNotContainKey("invitations");
        house.clock().advance(Duration.ofNanos(1_000));
        assertThat(dropped(house)).containsEntry("invitations", 2);
        assertThat(house.log(ada.home())).extracting(Told::line).contains("INVITED DONE ada");
    }

    @Test
    @Tag("PRV-5")
    default void offers_of_ownership_go_ninety_days_after_they_were_over() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        hands.offer(ada, hands.master(ada, "desk"), null);
        house.clock().advance(Duration.ofHours(72).plus(Duration.ofDays(90)));

        assertThat(dropped(house)).doesNotContainKey("ownershipOffers");
        house.clock().advance(Duration.ofNanos(1_000));
        assertThat(dropped(house)).containsEntry("ownershipOffers", 1);
    }

    @Test
    @Tag("USR-7")
    default void a_second_factor_that_was_begun_goes_when_it_can_no_longer_be_confirmed() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Armed.begin(house, ada, "");
        house.clock().advance(Duration.ofMinutes(15));

        assertThat(dropped(house)).doesNotContainKey("secondFactorsBegun");
        house.clock().advance(Duration.ofNanos(1_000));
        assertThat(dropped(house)).containsEntry("secondFactorsBegun", 1);
        assertRefused(Reason.ENROLMENT_OVER, () -> Armed.confirm(house, ada, "123456"));
    }
}
