package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.SignInHands.ask;
import static dev.latchkey.application.suite.SignInHands.deliver;
import static dev.latchkey.application.suite.SignInHands.lastAsked;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.AskResetOf;
import dev.latchkey.application.session.MakeResetLink;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.Race;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.application.username.Notices.Kind;
import dev.latchkey.application.username.Notices.Notice;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Outcome;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.ResetId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A reset is asked for: by the person, who learns nothing by it, or by an owner, who sees no link (USR-10). */
public interface ResetAskRules extends StoreContract {
    private static List<String> asked(House house, AccountId account) {
        return house.log(account).stream()
                .filter(told -> told.act() == Act.RESET_ASKED)
                .map(Told::line)
                .toList();
    }

    private static void askOf(House house, Somebody owner, AccountId account, Somebody whom) {
        house.latchkey().resets().askOf().handle(owner.actor(), new AskResetOf.Command(account, whom.username()));
    }

    @Test
    @Tag("USR-10")
    default void whatever_name_is_typed_the_answer_and_its_cost_are_the_same() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody withoutMail = house.member(ada, "desk", preset("MASTER"));
        Somebody retired = house.member(ada, "gone", preset("MASTER"));
        house.end(ada, retired, ada.home());
        house.clock().advance(Duration.ofDays(30));

        for (String typed : List.of("ada", "desk", "gone", "nobody", "no name at all", "", "ADA", "ada", "ada")) {
            int before = house.hasher().verifications();
            ask(house, typed);
            assertThat(house.hasher().verifications()).as(typed).isEqualTo(before + 1);
        }

        assertThat(asked(house, ada.home()))
                .containsExactlyInAnyOrder(
                        "RESET_ASKED DONE ada",
                        "RESET_ASKED REFUSED desk NO_MAIL",
                        "RESET_ASKED REFUSED gone USERNAME_RETIRED",
                        "RESET_ASKED DONE ada",
                        "RESET_ASKED DONE ada",
                        "RESET_ASKED REFUSED ada TOO_MANY_ATTEMPTS");
        assertThat(house.logOfNobody())
                .extracting(Told::line)
                .containsOnly("RESET_ASKED FAILED  USERNAME_UNKNOWN")
                .hasSize(3);
        assertThat(house.logOfNobody())
                .allSatisfy(told -> assertThat(told.record().text())
                        .doesNotContain("nobody\"")
                        .doesNotContain("no name"));
        assertThat(house.signIn(withoutMail).start()).isNotNull();
    }

    @Test
    @Tag("USR-10")
    default void three_an_hour_are_delivered_for_one_username() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Instant noon = house.clock().now();
        for (int i = 0; i < 5; i++) {
            ask(house, "ada");
        }
        ask(house, "bea");
        assertThat(asked(house, ada.home()))
                .filteredOn(line -> line.contains("DONE"))
                .hasSize(3);
        assertThat(asked(house, bea.home())).containsExactlyInAnyOrder("RESET_ASKED DONE bea");

        house.clock().set(justBefore(noon.plus(Duration.ofHours(1))));
        ask(house, "ada");
        assertThat(asked(house, ada.home()))
                .filteredOn(line -> line.contains("DONE"))
                .hasSize(3);
        house.clock().set(noon.plus(Duration.ofHours(1)));
        ask(house, "ada");
        assertThat(asked(house, ada.home()))
                .filteredOn(line -> line.contains("DONE"))
                .hasSize(4);
    }

    @Test
    @Tag("USR-10")
    @Tag("USR-5")
    default void two_hundred_who_ask_at_once_are_bounded_by_source_and_by_username() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        int before = house.hasher().verifications();

        Race.of(200, number -> {
            ask(house, "ada");
            return number;
        });

        assertThat(house.hasher().verifications() - before).isLessThanOrEqualTo(21);
        assertThat(asked(house, ada.home()))
                .filteredOn(line -> line.contains("DONE"))
                .hasSize(3);
        house.latchkey().resets().ask().handle(House.nobodyFrom("198.51.100.1"), "bea");
        assertThat(house.hasher().verifications() - before)
                .isLessThanOrEqualTo(22)
                .isGreaterThan(1);
    }

    @Test
    @Tag("USR-10")
    default void the_person_is_told_and_no_secret_is_anywhere_before_it_is_delivered() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        ask(house, "ada");

        assertThat(house.latchkey().me().notices(ada.actor(), Page.Wanted.FIRST).items())
                .extracting(Notice::kind)
                .containsExactly(Kind.RESET_ASKED);
        assertThat(house.latchkey().me().notices(bea.actor(), Page.Wanted.FIRST).items())
                .isEmpty();
        assertThat(house.store()
                        .passwordResets()
                        .find(lastAsked(house, ada))
                        .orElseThrow()
                        .secretHash())
                .isNull();
        MakeResetLink.Minted minted = deliver(house, ada);
        assertThat(minted.to().value()).contains("@");
        assertThat(minted.expiresAt()).isEqualTo(house.clock().now().plus(Duration.ofHours(1)));
        String secret = minted.secret().reveal();
        assertThat(minted.toString()).doesNotContain(secret);
        assertThat(house.log(ada.home()))
                .allSatisfy(told -> assertThat(told.record().text()).doesNotContain(secret));
    }

    @Test
    @Tag("USR-10")
    default void only_the_host_delivers_and_only_what_is_not_over() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        ask(house, "ada");
        ResetId former = lastAsked(house, ada);
        var makeLink = house.latchkey().resets().makeLink();

        assertRefused(Reason.ACTOR_NOT_PERMITTED, () -> makeLink.handle(ada.actor(), former));
        assertRefused(Reason.RESET_OVER, () -> makeLink.handle(House.NOBODY, new ResetId(new UUID(9, 9))));
        makeLink.handle(House.NOBODY, former);
        ask(house, "ada");
        assertRefused(Reason.RESET_OVER, () -> makeLink.handle(House.NOBODY, former));
        ResetId latter = lastAsked(house, ada);
        house.clock().advance(Duration.ofHours(1));
        assertRefused(Reason.RESET_OVER, () -> makeLink.handle(House.NOBODY, latter));
    }

    @Test
    @Tag("USR-10")
    default void an_owner_of_the_home_account_asks_for_it() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        house.join(bea, ada);
        house.join(ada, bea);

        assertRefused(Reason.PRIVILEGE_MISSING, () -> askOf(house, desk, ada.home(), ada));
        assertRefused(Reason.PRIVILEGE_MISSING, () -> askOf(house, bea, ada.home(), ada));
        assertRefused(Reason.USERNAME_UNKNOWN, () -> askOf(house, bea, bea.home(), ada));
        assertRefused(Reason.USERNAME_UNKNOWN, () -> askOf(house, ada, ada.home(), bea));
        assertRefused(Reason.NO_MAIL, () -> askOf(house, ada, ada.home(), desk));
        askOf(house, ada, ada.home(), ada);
        askOf(house, ada, ada.home(), ada);
        askOf(house, ada, ada.home(), ada);
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> askOf(house, ada, ada.home(), ada));

        assertThat(house.log(ada.home()))
                .filteredOn(told -> told.act() == Act.RESET_ASKED && told.outcome() == Outcome.DONE)
                .hasSize(3)
                .allSatisfy(told -> {
                    assertThat(told.says("target")).isEqualTo("ada");
                    assertThat(told.says("reset")).isNotEmpty();
                });
        deliver(house, ada);
    }
}
