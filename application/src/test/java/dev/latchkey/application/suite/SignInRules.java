package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.session.SignIn;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in: what is answered, and where one is then (USR-4, USR-8, USR-9). */
public interface SignInRules extends StoreContract {
    private static @Nullable AccountId start(House house, Somebody somebody) {
        AccountsOf.@Nullable Entry start = house.signIn(somebody).start();
        return start == null ? null : start.account();
    }

    @Test
    @Tag("USR-4")
    default void whatever_is_wrong_the_answer_is_one_and_the_hasher_is_asked_once() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody lapsed = house.allow(ada, "lapsed", preset("MASTER"));
        Somebody retired = house.member(ada, "retired", preset("MASTER"));
        Somebody disabled = house.member(ada, "disabled", preset("MASTER"));
        house.end(ada, retired, ada.home());
        house.disable(disabled);
        house.clock().advance(Duration.ofDays(30));
        Map<String, Secret> presented = ImmutableMap.<String, Secret>builder()
                .put("ada", new Secret("violet kettle of another"))
                .put("nobody", ada.password())
                .put("no such name!", ada.password())
                .put("", new Secret(""))
                .put("x".repeat(100_000), new Secret("y".repeat(1_000_000)))
                .put(lapsed.name(), lapsed.password())
                .put(retired.name(), retired.password())
                .put(disabled.name(), disabled.password())
                .buildOrThrow();

        presented.forEach((name, password) -> {
            int before = house.hasher().verifications();
            Rejected refused = refusal(() -> house.signIn(House.NOBODY, name, password, null));
            assertThat(refused.reason()).as(name).isEqualTo(Reason.CREDENTIALS_WRONG);
            assertThat(refused.faults()).isEmpty();
            assertThat(refused.retryAt()).isEmpty();
            assertThat(house.hasher().verifications() - before).as(name).isEqualTo(1);
        });
        int before = house.hasher().verifications();
        assertThat(house.signIn(ada).start()).isNotNull();
        assertThat(house.hasher().verifications() - before).isEqualTo(1);
    }

    @Test
    @Tag("USR-4")
    @Tag("LNK-1")
    default void a_first_password_works_for_seventy_two_hours_and_the_link_stays() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.allow(ada, "desk", preset("MASTER"));

        house.clock().advance(Duration.ofHours(72).minusMillis(1));
        assertThat(house.signIn(desk).advice().changeDue()).isTrue();
        house.clock().advance(Duration.ofMillis(1));
        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.signIn(desk));

        assertThat(house.decide(desk, ada.home(), Portion.BILLING, Action.CHANGE)
                        .reason())
                .isEqualTo(DecisionReason.LINK);
        assertThat(house.signIn(ada).start()).isNotNull();
    }

    @Test
    @Tag("USR-4")
    default void a_username_is_typed_in_whatever_case() {
        House house = House.over(store());
        Somebody ada = house.signUp("Ada.Lovelace");
        house.signUp("ada");

        SignIn.SignedIn signedIn = house.signIn(House.NOBODY, "ADA.LOVELACE", ada.password(), null);

        assertThat(signedIn.username().value()).isEqualTo("ada.lovelace");
    }

    @Test
    @Tag("USR-8")
    default void a_session_starts_where_the_last_one_was() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody neighbour = house.signUp("neighbour");
        house.join(ada, bea);
        assertThat(start(house, ada)).isEqualTo(ada.home());

        house.clock().advance(Duration.ofMinutes(1));
        house.latchkey().switching().handle(ada.actor(), bea.home());

        assertThat(start(house, ada)).isEqualTo(bea.home());
        assertThat(start(house, neighbour)).isEqualTo(neighbour.home());
        assertThat(java.util.Objects.requireNonNull(
                                house.latchkey().me().handle(ada.actor()).start())
                        .account())
                .isEqualTo(bea.home());
    }

    @Test
    @Tag("USR-8")
    default void a_session_starts_at_home_when_the_account_last_used_is_closed_to_it() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.join(ada, bea);
        house.latchkey().switching().handle(ada.actor(), bea.home());
        assertThat(start(house, ada)).isEqualTo(bea.home());

        house.limit(bea, ada, bea.home(), preset("NOTHING"));

        assertThat(start(house, ada)).isEqualTo(ada.home());
    }

    @Test
    @Tag("USR-8")
    default void without_a_home_a_session_starts_in_the_account_that_was_linked_first() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody one = house.signUp("one");
        Somebody other = house.signUp("other");
        Somebody lower = one.home().compareTo(other.home()) < 0 ? one : other;
        Somebody higher = lower.equals(one) ? other : one;
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        house.join(desk, higher);
        house.clock().advance(Duration.ofMinutes(1));
        house.join(desk, lower);
        house.end(ada, desk, ada.home());

        assertThat(start(house, desk)).isEqualTo(higher.home());
    }

    @Test
    @Tag("USR-8")
    default void a_username_without_a_link_signs_in_and_can_find() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        house.end(desk, desk, ada.home());

        assertThat(start(house, desk)).isNull();
        assertThat(house.dropDown(desk)).isEmpty();
        assertThat(house.latchkey().me().handle(desk.actor()).start()).isNull();

        house.join(desk, bea);
        assertThat(start(house, desk)).isEqualTo(bea.home());
    }

    @Test
    @Tag("USR-8")
    default void a_session_starts_nowhere_while_every_account_is_closed() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");

        house.state(ada.home(), AccountState.CLOSED);

        assertThat(start(house, ada)).isNull();
        assertThat(start(house, bea)).isEqualTo(bea.home());
    }

    @Test
    @Tag("USR-9")
    default void a_retired_username_can_do_nothing_and_its_history_is_still_read_under_its_name() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        SignIn.SignedIn open = house.signIn(desk);
        house.latchkey().switching().handle(desk.actor(), ada.home());
        house.end(ada, desk, ada.home());

        house.clock().advance(Duration.ofDays(30));

        assertRefused(
                Reason.SESSION_ENDED, () -> house.latchkey().authenticate().handle(open.token(), Somebody.ORIGIN));
        assertRefused(Reason.USERNAME_RETIRED, () -> house.dropDown(desk));
        assertRefused(Reason.USERNAME_RETIRED, () -> house.find(desk, bea));
        assertRefused(Reason.USERNAME_RETIRED, () -> house.latchkey().me().handle(desk.actor()));
        assertRefused(Reason.USERNAME_RETIRED, () -> house.changePassword(desk, House.firstPasswordOf("desk")));
        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.signIn(desk));
        assertThat(house.latchkey()
                        .activity()
                        .read()
                        .ofAccount(
                                ada.actor(),
                                ada.home(),
                                new dev.latchkey.application.account.Activity.Wanted(
                                        desk.username(), null, null, null, null),
                                Page.Wanted.FIRST)
                        .items())
                .extracting(record -> new Told(record).by())
                .isNotEmpty()
                .containsOnly("desk");
    }
}
