package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static dev.latchkey.application.suite.SignInHands.assertOver;
import static dev.latchkey.application.suite.SignInHands.token;
import static dev.latchkey.application.suite.SignInHands.use;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.MakeToken;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.application.username.Confirmation.Proof;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One makes, names, lists and ends the API tokens of oneself alone (USR-11). */
public interface OwnTokenRules extends StoreContract {
    private static List<String> names(House house, Actor actor) {
        return house.latchkey().sessions().tokens().list(actor, Page.Wanted.FIRST).items().stream()
                .map(token -> token.terms().name().value())
                .toList();
    }

    @Test
    @Tag("USR-11")
    default void its_name_its_end_and_its_account_are_judged_together() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        int before = house.hasher().verifications();
        String now = house.clock().now().toString();

        assertFaults(
                () -> token(house, ada, " ", "tomorrow", "1234"),
                fault("name", Reason.REQUIRED),
                fault("until", Reason.MOMENT_MALFORMED),
                fault("account", Reason.ACCOUNT_ID_MALFORMED));
        assertFaults(() -> token(house, ada, "now", now, null), fault("until", Reason.TOKEN_END_OUT_OF_RANGE));
        assertFaults(
                () -> token(house, ada, "late", "2028-01-01", null), fault("until", Reason.TOKEN_END_OUT_OF_RANGE));
        assertRefused(
                Reason.ACCOUNT_UNKNOWN,
                () -> token(house, ada, "next door", null, bea.home().toString()));
        assertThat(house.hasher().verifications()).isEqualTo(before);
        assertThat(names(house, ada.actor())).isEmpty();
    }

    @Test
    @Tag("USR-11")
    default void making_one_needs_the_password_again_which_is_throttled() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        Proof wrong = new Proof(new Secret("not the password"), new Secret(""));
        for (int i = 0; i < 5; i++) {
            assertRefused(
                    Reason.CREDENTIALS_WRONG,
                    () -> house.latchkey()
                            .sessions()
                            .makeToken()
                            .handle(ada.actor(), new MakeToken.Command("nightly", null, null, wrong)));
        }

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> token(house, ada, "nightly"));
        house.clock().advance(Duration.ofSeconds(1));
        token(house, ada, "nightly");
        assertThat(house.log(ada.home()))
                .filteredOn(told -> told.act() == Act.TOKEN_MADE)
                .extracting(Told::line)
                .containsExactly(
                        "TOKEN_MADE FAILED ada CREDENTIALS_WRONG",
                        "TOKEN_MADE FAILED ada CREDENTIALS_WRONG",
                        "TOKEN_MADE FAILED ada CREDENTIALS_WRONG",
                        "TOKEN_MADE FAILED ada CREDENTIALS_WRONG",
                        "TOKEN_MADE FAILED ada CREDENTIALS_WRONG",
                        "TOKEN_MADE REFUSED ada TOO_MANY_ATTEMPTS",
                        "TOKEN_MADE DONE ada");
    }

    @Test
    @Tag("USR-11")
    default void a_token_makes_lists_and_ends_no_token() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        MakeToken.Made made = token(house, ada, "nightly");
        Actor program = use(house, made.secret()).actor();
        Proof proof = new Proof(ada.password(), new Secret(""));

        assertRefused(
                Reason.TOKEN_NOT_PERMITTED,
                () -> house.latchkey()
                        .sessions()
                        .makeToken()
                        .handle(program, new MakeToken.Command("another", null, null, proof)));
        assertRefused(Reason.TOKEN_NOT_PERMITTED, () -> names(house, program));
        assertRefused(
                Reason.TOKEN_NOT_PERMITTED,
                () -> house.latchkey()
                        .sessions()
                        .tokens()
                        .end(program, made.token().id()));
        assertRefused(
                Reason.TOKEN_NOT_PERMITTED,
                () -> house.latchkey().sessions().own().handle(program, Page.Wanted.FIRST));
        assertThat(names(house, ada.actor())).containsExactly("nightly");
    }

    @Test
    @Tag("USR-11")
    default void of_those_that_live_one_has_a_name() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Instant end = house.clock().now().plusSeconds(60);
        token(house, ada, "nightly", end.toString(), null);
        token(house, bea, "nightly");

        house.clock().set(justBefore(end));
        assertRefused(Reason.TOKEN_NAME_TAKEN, () -> token(house, ada, " nightly "));
        house.clock().set(end);
        MakeToken.Made second = token(house, ada, "nightly");

        assertThat(names(house, ada.actor())).containsExactly("nightly");
        use(house, second.secret());
    }

    @Test
    @Tag("USR-11")
    default void one_sees_ones_own_tokens_and_ends_them_at_once() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        MakeToken.Made first = token(house, ada, "first");
        MakeToken.Made second = token(house, ada, "second");
        MakeToken.Made beas = token(house, bea, "bea's");
        var tokens = house.latchkey().sessions().tokens();

        assertThat(names(house, ada.actor())).containsExactly("second", "first");
        assertRefused(
                Reason.TOKEN_UNKNOWN, () -> tokens.end(ada.actor(), beas.token().id()));
        tokens.end(ada.actor(), first.token().id());
        assertRefused(
                Reason.TOKEN_UNKNOWN,
                () -> tokens.end(ada.actor(), first.token().id()));

        assertOver(house, first);
        use(house, second.secret());
        use(house, beas.secret());
        assertThat(names(house, ada.actor())).containsExactly("second");
        assertThat(house.logOf(ada))
                .filteredOn(told -> told.act() == Act.TOKEN_ENDED)
                .extracting(told -> told.line() + " " + told.says("name"))
                .contains("TOKEN_ENDED DONE ada first");
    }
}
