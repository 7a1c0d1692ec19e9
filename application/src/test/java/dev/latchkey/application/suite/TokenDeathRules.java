package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static dev.latchkey.application.suite.SignInHands.assertOver;
import static dev.latchkey.application.suite.SignInHands.mailed;
import static dev.latchkey.application.suite.SignInHands.reset;
import static dev.latchkey.application.suite.SignInHands.token;
import static dev.latchkey.application.suite.SignInHands.use;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.session.ChangePassword;
import dev.latchkey.application.session.MakeToken;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an API token dies of, besides its end (USR-11). */
public interface TokenDeathRules extends StoreContract {
    private static void change(House house, Somebody somebody, String... kept) {
        Secret chosen = House.firstPasswordOf(somebody.name());
        house.latchkey()
                .changePassword()
                .handle(
                        somebody.actor(),
                        new ChangePassword.Command(somebody.password(), chosen, ImmutableList.copyOf(kept)));
    }

    @Test
    @Tag("USR-11")
    default void a_changed_password_ends_all_but_those_kept_by_name() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        MakeToken.Made one = token(house, ada, "one");
        MakeToken.Made kept = token(house, ada, "kept");
        MakeToken.Made beas = token(house, bea, "one");

        change(house, ada, "kept");

        assertOver(house, one);
        use(house, kept.secret());
        use(house, beas.secret());
        change(house, bea);
        assertOver(house, beas);
        use(house, kept.secret());
    }

    @Test
    @Tag("USR-11")
    default void a_token_that_is_to_be_kept_has_to_be_there() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        MakeToken.Made one = token(house, ada, "one");
        token(house, bea, "bea's");

        assertFaults(
                () -> change(house, ada, "one", "bea's", " "),
                fault("keepTokens[1]", Reason.TOKEN_UNKNOWN),
                fault("keepTokens[2]", Reason.REQUIRED));
        use(house, one.secret());
        assertThat(house.signIn(ada).start()).isNotNull();
    }

    @Test
    @Tag("USR-11")
    @Tag("USR-10")
    default void a_reset_ends_all() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        MakeToken.Made one = token(house, ada, "one");
        MakeToken.Made beas = token(house, house.signUp("bea"), "one");

        reset(house, ada, mailed(house, ada), House.firstPasswordOf("ada"));

        assertOver(house, one);
        use(house, beas.secret());
    }

    @Test
    @Tag("USR-11")
    @Tag("USR-5")
    default void a_disabled_password_takes_them_along_for_good() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        MakeToken.Made one = token(house, ada, "one");
        MakeToken.Made beas = token(house, house.signUp("bea"), "one");

        house.disable(ada);
        assertOver(house, one);
        reset(house, ada, mailed(house, ada), House.firstPasswordOf("ada"));

        assertOver(house, one);
        use(house, beas.secret());
    }

    @Test
    @Tag("USR-11")
    @Tag("USR-9")
    default void retirement_ends_all_at_its_moment() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        MakeToken.Made one = token(house, desk, "one");
        MakeToken.Made adas = token(house, ada, "one");
        house.end(ada, desk, ada.home());
        Instant retired = house.clock().now().plus(Duration.ofDays(30));

        house.clock().set(justBefore(retired));
        use(house, one.secret());
        house.clock().set(retired);

        assertOver(house, one);
        use(house, adas.secret());
    }

    @Test
    @Tag("USR-11")
    @Tag("LNK-8")
    default void an_ended_link_is_the_tokens_end_in_that_account_at_the_next_call() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        MakeToken.Made one = token(house, desk, "one", null, ada.home().toString());
        house.latchkey().switching().handle(use(house, one.secret()).actor(), ada.home());

        house.end(ada, desk, ada.home());

        assertRefused(
                Reason.ACCOUNT_UNKNOWN,
                () -> house.latchkey()
                        .switching()
                        .handle(use(house, one.secret()).actor(), ada.home()));
    }

    @Test
    @Tag("USR-11")
    default void a_password_that_changes_while_it_is_checked_makes_no_token() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        House meanwhile = house.whileVerifying(() -> house.credential(
                ada, credential -> credential.disabled(house.clock().now())));

        assertRefused(Reason.STALE, () -> token(meanwhile, ada, "one"));
        assertThat(house.store().apiTokens().of(ada.id(), house.clock().now(), null, 9))
                .isEmpty();
    }
}
