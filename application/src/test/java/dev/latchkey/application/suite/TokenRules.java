package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.SignInHands.assertOver;
import static dev.latchkey.application.suite.SignInHands.token;
import static dev.latchkey.application.suite.SignInHands.use;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.MakeToken;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.application.username.Notices.Kind;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.ApiToken;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An API token proves its username until its end, and its secret is shown once (USR-11). */
public interface TokenRules extends StoreContract {
    @Test
    @Tag("USR-11")
    default void a_token_proves_its_username_to_whoever_shows_it() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        MakeToken.Made made = token(house, ada, "nightly export");
        MakeToken.Made beas = token(house, bea, "nightly export");

        assertThat(made.secret().reveal()).matches("lk_[A-Za-z0-9_-]{43}");
        assertThat(use(house, made.secret()).actor())
                .isEqualTo(Actor.token(ada.id(), made.token().means(), Somebody.ORIGIN));
        assertThat(use(house, made.secret()).session()).isNull();
        assertThat(use(house, beas.secret()).actor().acting()).contains(bea.id());
        assertRefused(Reason.TOKEN_ENDED, () -> use(house, new Secret("lk_" + "x".repeat(43))));
        assertRefused(Reason.SESSION_ENDED, () -> use(house, new Secret("x".repeat(43))));
    }

    @Test
    @Tag("USR-11")
    default void it_ends_after_ninety_days_or_when_it_was_said() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Instant now = house.clock().now();
        MakeToken.Made usual = token(house, ada, "usual");
        MakeToken.Made brief = token(house, ada, "brief", now.plusSeconds(60).toString(), null);
        MakeToken.Made year =
                token(house, ada, "year", now.plus(Duration.ofDays(365)).toString(), null);

        house.clock().set(justBefore(now.plusSeconds(60)));
        use(house, brief.secret());
        house.clock().set(now.plusSeconds(60));
        assertOver(house, brief);

        house.clock().set(justBefore(now.plus(ApiToken.USUAL)));
        use(house, usual.secret());
        house.clock().set(now.plus(ApiToken.USUAL));
        assertOver(house, usual);
        use(house, year.secret());
        house.clock().set(now.plus(Duration.ofDays(365)));
        assertOver(house, year);
    }

    @Test
    @Tag("USR-11")
    default void when_it_was_last_used_is_told_to_the_minute() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        MakeToken.Made made = token(house, ada, "nightly");
        Instant first = house.clock().advance(Duration.ofHours(1));
        use(house, made.secret());
        house.clock().advance(Duration.ofSeconds(59));
        use(house, made.secret());
        assertThat(house.store()
                        .apiTokens()
                        .find(made.token().id())
                        .orElseThrow()
                        .lastUsed())
                .isEqualTo(first);

        Instant second = house.clock().advance(Duration.ofSeconds(1));
        use(house, made.secret());
        assertThat(house.store()
                        .apiTokens()
                        .find(made.token().id())
                        .orElseThrow()
                        .lastUsed())
                .isEqualTo(second);
    }

    @Test
    @Tag("USR-11")
    @Tag("ACT-6")
    default void its_maker_is_told_and_nothing_shows_the_secret() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        MakeToken.Made made = token(house, desk, "nightly", null, ada.home().toString());

        assertThat(house.latchkey()
                        .me()
                        .notices(desk.actor(), Page.Wanted.FIRST)
                        .items())
                .singleElement()
                .satisfies(notice -> assertThat(notice.kind()).isEqualTo(Kind.TOKEN_MADE));
        assertThat(house.latchkey().me().notices(ada.actor(), Page.Wanted.FIRST).items())
                .isEmpty();
        String secret = made.secret().reveal();
        assertThat(house.log(ada.home()))
                .allSatisfy(told -> assertThat(told.record().text()).doesNotContain(secret.substring(3)));
        assertThat(made.toString())
                .doesNotContain(secret)
                .doesNotContain(made.token().secretHash());
        Told told = house.log(ada.home()).reverse().get(0);
        assertThat(told.line()).isEqualTo("TOKEN_MADE DONE desk");
        assertThat(told.says("only")).isEqualTo(ada.home().toString());
        assertThat(told.says("made")).isEqualTo(made.token().id().toString());
    }

    @Test
    @Tag("USR-11")
    default void who_am_i_says_by_what_means() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        MakeToken.Made made = token(house, ada, "nightly");

        ApiToken shown =
                house.latchkey().me().handle(use(house, made.secret()).actor()).token();
        assertThat(shown == null ? null : shown.terms()).isEqualTo(made.token().terms());
        assertThat(house.latchkey().me().handle(ada.actor()).token()).isNull();
    }
}
