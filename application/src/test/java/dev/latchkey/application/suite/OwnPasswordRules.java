package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.barest;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.DemandSecondFactor;
import dev.latchkey.application.account.EditPracticeSetup;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.link.AllowAccess;
import dev.latchkey.application.link.EndAccess;
import dev.latchkey.application.link.SetPrivileges;
import dev.latchkey.application.session.ChangePassword;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** First passwords, and changing one's own (USR-2, USR-3, USR-7). */
public interface OwnPasswordRules extends StoreContract {
    private static void change(House house, Somebody somebody, String current, String chosen) {
        house.latchkey()
                .changePassword()
                .handle(somebody.actor(), new ChangePassword.Command(new Secret(current), new Secret(chosen)));
    }

    @Test
    @Tag("USR-3")
    default void with_a_first_password_nothing_is_possible_but_changing_it() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.allow(ada, "desk", preset("MASTER"));
        assertThat(house.signIn(desk).advice().changeDue()).isTrue();
        assertThat(house.signIn(desk).start()).isNull();
        Actor actor = desk.actor();
        var latchkey = house.latchkey();

        List<ThrowingCallable> everythingElse = List.of(
                () -> house.dropDown(desk),
                () -> latchkey.questions()
                        .accountsOf()
                        .ofAnother(actor, ada.id(), new AccountsOf.Query(null, Page.Wanted.FIRST)),
                () -> latchkey.switching().handle(actor, ada.home()),
                () -> latchkey.decisions().handle(actor, Questions.question("desk", ada.home(), "BILLING", "VIEW")),
                () -> latchkey.questions()
                        .explain()
                        .handle(actor, Questions.question("desk", ada.home(), "BILLING", "VIEW")),
                () -> latchkey.links().usernames().list(actor, ada.home(), Page.Wanted.FIRST),
                () -> latchkey.allowAccess()
                        .handle(
                                actor,
                                new AllowAccess.Command(
                                        ada.home(), "third", House.firstPasswordOf("third"), null, preset("NOTHING"))),
                () -> latchkey.setPrivileges()
                        .handle(actor, new SetPrivileges.Command(ada.home(), ada.username(), preset("NOTHING"), null)),
                () -> latchkey.endAccess().handle(actor, new EndAccess.Command(ada.home(), desk.username(), null)),
                () -> house.find(desk, bea),
                () -> latchkey.practice().show().handle(actor, ada.home()),
                () -> latchkey.practice()
                        .edit()
                        .handle(actor, new EditPracticeSetup.Command(ada.home(), barest("Mine"), null)),
                () -> latchkey.activity()
                        .read()
                        .own(actor, dev.latchkey.application.account.Activity.Wanted.ALL, Page.Wanted.FIRST),
                () -> latchkey.activity().verify().handle(actor, ada.home()),
                () -> latchkey.me().notices(actor, Page.Wanted.FIRST),
                () -> latchkey.secondFactor().show().handle(actor),
                () -> Armed.begin(house, desk, ""),
                () -> Armed.confirm(house, desk, "123456"),
                () -> latchkey.secondFactor().turnOff().handle(actor, Armed.proof(desk, "")),
                () -> latchkey.secondFactor().makeRecoveryCodes().handle(actor, Armed.proof(desk, "")),
                () -> latchkey.practice()
                        .demandSecondFactor()
                        .handle(actor, new DemandSecondFactor.Command(ada.home(), true, null)));
        assertThat(everythingElse).allSatisfy(act -> assertRefused(Reason.PASSWORD_CHANGE_DUE, act));
        assertThat(latchkey.me().handle(actor).advice().changeDue()).isTrue();

        Somebody own = house.changePassword(desk, House.passwordOf("desk"));
        assertThat(house.dropDown(own)).hasSize(1);
        assertThat(latchkey.me().handle(actor).advice().changeDue()).isFalse();
    }

    @Test
    @Tag("USR-3")
    default void the_first_password_cannot_be_kept() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.allow(ada, "desk", preset("MASTER"));
        String first = desk.password().reveal();

        assertFaults(() -> change(house, desk, first, first), fault("newPassword", Reason.PASSWORD_UNCHANGED));
        assertRefused(Reason.PASSWORD_CHANGE_DUE, () -> house.dropDown(desk));
        assertThat(house.dropDown(ada)).hasSize(1);
    }

    @Test
    @Tag("USR-7")
    default void changing_a_password_needs_the_current_one() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");

        assertRefused(
                Reason.CREDENTIALS_WRONG,
                () -> change(house, ada, bea.password().reveal(), "a quite new lamp post"));
        assertThat(house.signIn(ada).start()).isNotNull();

        change(house, ada, ada.password().reveal(), "a quite new lamp post");
        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.signIn(ada));
        assertThat(house.signIn(ada.with(new Secret("a quite new lamp post"))).start())
                .isNotNull();
        assertThat(house.signIn(bea).start()).isNotNull();
    }

    @Test
    @Tag("USR-2")
    @Tag("USR-7")
    default void a_new_password_keeps_the_rules() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada.lovelace");
        Somebody bea = house.signUp("bea");
        String own = ada.password().reveal();

        List.of(
                        new Fault("too short", Reason.PASSWORD_TOO_SHORT),
                        new Fault("", Reason.REQUIRED),
                        new Fault("x".repeat(129) + "y", Reason.PASSWORD_TOO_LONG),
                        new Fault("x".repeat(1_000_000), Reason.PASSWORD_TOO_LONG),
                        new Fault("bell \u0007 in the middle", Reason.PASSWORD_CHARACTERS),
                        new Fault("half a pair \ud83d of surrogates", Reason.PASSWORD_CHARACTERS),
                        new Fault("i am Ada.Lovelace!", Reason.PASSWORD_TELLS_NAME),
                        new Fault("the practice of ada.lovelace", Reason.PASSWORD_TELLS_NAME),
                        new Fault("PasswordPassword", Reason.PASSWORD_COMMON),
                        new Fault("abcabcabcabcabcabc", Reason.PASSWORD_COMMON))
                .forEach(typed -> assertFaults(
                        () -> change(house, ada, own, typed.field()), fault("newPassword", typed.reason())));

        change(house, ada, own, "ключ под ковриком 🔑");
        assertThat(house.signIn(ada.with(new Secret("ключ под ковриком 🔑"))).start())
                .isNotNull();
        assertThat(house.signIn(bea).start()).isNotNull();
    }

    @Test
    @Tag("USR-2")
    default void a_password_is_one_whichever_way_its_letters_are_composed() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");

        change(house, ada, ada.password().reveal(), "cafe\u0301 au lait a\u0300 Paris");

        assertThat(house.signIn(ada.with(new Secret("caf\u00e9 au lait \u00e0 Paris")))
                        .start())
                .isNotNull();
    }

    @Test
    @Tag("USR-2")
    default void a_hash_made_with_weaker_parameters_is_made_anew_at_sign_in() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        String before = hashOf(house, ada);
        String neighbours = hashOf(house, bea);

        house.signIn(ada);
        assertThat(hashOf(house, ada)).isEqualTo(before);
        house.hasher().raiseCost();
        house.signIn(ada);

        assertThat(hashOf(house, ada)).isNotEqualTo(before);
        assertThat(house.hasher().isOutdated(hashOf(house, ada))).isFalse();
        assertThat(hashOf(house, bea)).isEqualTo(neighbours);
        assertThat(house.signIn(ada).start()).isNotNull();
    }

    @Test
    @Tag("USR-2")
    default void a_hash_made_anew_breaks_no_join_ticket() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        var ticket = house.find(ada, bea);
        house.clock().advance(Duration.ofMinutes(1));
        house.hasher().raiseCost();
        house.signIn(bea);

        assertThat(house.join(ada, ticket, bea.home())).hasSize(1);
    }

    private static String hashOf(House house, Somebody somebody) {
        return house.store().credentials().find(somebody.id()).orElseThrow().hash();
    }
}
