package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static dev.latchkey.application.suite.SignInHands.assertOver;
import static dev.latchkey.application.suite.SignInHands.deliver;
import static dev.latchkey.application.suite.SignInHands.mailed;
import static dev.latchkey.application.suite.SignInHands.reset;
import static dev.latchkey.application.suite.SignInHands.use;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.ResetPassword;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.Race;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.application.username.Notices.Kind;
import dev.latchkey.application.username.Notices.Notice;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever has the secret of a reset chooses a new password, once (USR-10). */
public interface ResetRules extends StoreContract {
    @Test
    @Tag("USR-10")
    default void a_reset_gives_a_new_password_and_signs_nobody_in() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Secret session = house.signIn(ada).token();
        Secret beas = house.signIn(bea).token();

        Somebody renewed = reset(house, ada, mailed(house, ada), House.firstPasswordOf("ada"));

        assertOver(house, session);
        use(house, beas);
        assertThat(house.latchkey()
                        .sessions()
                        .own()
                        .handle(ada.actor(), Page.Wanted.FIRST)
                        .items())
                .isEmpty();
        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.signIn(ada));
        assertThat(house.signIn(renewed).start()).isNotNull();
        assertThat(house.latchkey().me().notices(ada.actor(), Page.Wanted.FIRST).items())
                .extracting(Notice::kind)
                .containsExactly(Kind.PASSWORD_RESET, Kind.RESET_ASKED);
        assertThat(house.log(ada.home()))
                .filteredOn(told -> told.act() == Act.PASSWORD_RESET)
                .extracting(Told::line)
                .containsExactly("PASSWORD_RESET DONE ada");
    }

    @Test
    @Tag("USR-10")
    default void it_works_for_an_hour_after_it_was_asked_for() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Instant end = house.clock().now().plus(Duration.ofHours(1));
        Secret late = mailed(house, ada);
        Secret inTime = mailed(house, bea);

        house.clock().set(justBefore(end));
        reset(house, bea, inTime, House.firstPasswordOf("bea"));
        house.clock().set(end);

        assertOver(house, ada, late);
        assertThat(house.signIn(ada).start()).isNotNull();
    }

    @Test
    @Tag("USR-10")
    default void what_is_wrong_used_replaced_or_killed_is_over_alike() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Secret replaced = mailed(house, ada);
        Secret killed = mailed(house, ada);
        Secret used = deliver(house, ada).secret();
        Secret byAChange = mailed(house, bea);
        house.changePassword(bea, House.firstPasswordOf("bea"));

        assertOver(house, ada, new Secret("no such secret"));
        assertOver(house, ada, new Secret(""));
        assertOver(house, ada, replaced);
        assertOver(house, ada, killed);
        assertOver(house, bea, byAChange);
        reset(house, ada, used, House.firstPasswordOf("ada"));
        assertOver(house, ada, used);
        assertThat(house.logOfNobody())
                .extracting(Told::line)
                .containsOnly("PASSWORD_RESET REFUSED  RESET_OVER")
                .hasSize(6);
    }

    @Test
    @Tag("USR-10")
    default void of_many_who_use_it_at_once_one_chooses_the_password() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Secret secret = mailed(house, ada);

        long won = Race.winners(number -> {
            try {
                house.latchkey()
                        .resets()
                        .use()
                        .handle(
                                House.nobodyFrom(null),
                                new ResetPassword.Command(secret, new Secret("quite new number " + number)));
                return true;
            } catch (Rejected refused) {
                assertThat(refused.reason()).isEqualTo(Reason.RESET_OVER);
                return false;
            }
        });

        assertThat(won).isOne();
        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.signIn(ada));
        assertThat(house.signIn(bea).start()).isNotNull();
        assertThat(house.log(ada.home()))
                .filteredOn(told -> told.line().equals("PASSWORD_RESET DONE ada"))
                .hasSize(1);
    }

    @Test
    @Tag("USR-10")
    @Tag("USR-2")
    default void the_new_password_keeps_the_rules_and_a_fault_leaves_the_reset_as_it_was() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        Secret secret = mailed(house, ada);

        assertFaults(
                () -> reset(house, ada, secret, new Secret("too short")),
                fault("newPassword", Reason.PASSWORD_TOO_SHORT));
        assertFaults(() -> reset(house, ada, secret, ada.password()), fault("newPassword", Reason.PASSWORD_UNCHANGED));
        assertThat(house.signIn(ada).start()).isNotNull();
        reset(house, ada, secret, House.firstPasswordOf("ada"));
    }

    @Test
    @Tag("USR-10")
    @Tag("USR-9")
    default void a_username_that_retires_meanwhile_gets_no_password() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.end(house.owner(ada, "second"), ada, ada.home());
        Instant retired = house.clock().now().plus(Duration.ofDays(30));
        house.clock().set(retired.minus(Duration.ofMinutes(30)));
        Secret late = mailed(house, ada);
        Secret beas = mailed(house, bea);

        house.clock().set(retired);

        assertOver(house, ada, late);
        reset(house, bea, beas, House.firstPasswordOf("bea"));
    }

    @Test
    @Tag("USR-10")
    @Tag("USR-5")
    default void two_hundred_wrong_secrets_at_once_are_bounded_by_source() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        Secret secret = mailed(house, ada);

        Secret chosen = House.firstPasswordOf("ada");
        long looked = Race.of(
                        200,
                        number -> Refusals.refusal(() -> reset(house, ada, new Secret("guess " + number), chosen))
                                .reason())
                .stream()
                .filter(reason -> reason == Reason.RESET_OVER)
                .count();

        assertThat(looked).isBetween(1L, 21L);
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> reset(house, ada, secret, House.firstPasswordOf("ada")));
        house.clock().advance(Duration.ofMinutes(15));
        reset(house, ada, secret, House.firstPasswordOf("ada"));
    }
}
