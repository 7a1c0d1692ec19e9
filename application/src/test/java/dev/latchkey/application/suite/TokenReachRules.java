package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.barest;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Questions.question;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.account.Activity;
import dev.latchkey.application.account.DemandSecondFactor;
import dev.latchkey.application.account.EditPracticeSetup;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.decision.UsernamesOf;
import dev.latchkey.application.link.EndAccess;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.link.JoinAccounts;
import dev.latchkey.application.link.SetPrivileges;
import dev.latchkey.application.session.ChangePassword;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.application.username.BeginSecondFactor;
import dev.latchkey.application.username.Notices.Notice;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Means;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.SessionId;
import dev.latchkey.domain.shared.TokenId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an actor proven by an API token may do, and where (USR-11). */
public interface TokenReachRules extends StoreContract {
    private static Actor program(Somebody somebody, @Nullable AccountId only) {
        Means means = Means.token(new TokenId(new UUID(7, 7)), only);
        return Actor.token(somebody.id(), means, Somebody.ORIGIN);
    }

    private static AccountsOf.Query all() {
        return new AccountsOf.Query(null, Page.Wanted.FIRST);
    }

    @Test
    @Tag("USR-11")
    default void a_token_cannot_find_join_or_change_sign_in() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Secret ticket = house.find(ada, bea).ticket();
        Actor program = program(ada, null);
        var latchkey = house.latchkey();
        int before = house.hasher().verifications();

        List<ThrowingCallable> forPersons = List.of(
                () -> latchkey.findAccounts()
                        .handle(program, new FindAccounts.Command("bea", bea.password(), new Secret(""))),
                () -> latchkey.joinAccounts()
                        .handle(
                                program,
                                new JoinAccounts.Command(
                                        ticket, ImmutableList.of(bea.home().toString()))),
                () -> latchkey.changePassword()
                        .handle(program, new ChangePassword.Command(ada.password(), House.firstPasswordOf("ada"))),
                () -> latchkey.signOut().everywhere(program),
                () -> latchkey.signOut().handle(program, new SessionId(new UUID(1, 1))),
                () -> latchkey.secondFactor()
                        .begin()
                        .handle(program, new BeginSecondFactor.Command(Armed.proof(ada, ""), false)),
                () -> latchkey.secondFactor().confirm().handle(program, new Secret("123456")),
                () -> latchkey.secondFactor().turnOff().handle(program, Armed.proof(ada, "")),
                () -> latchkey.secondFactor().makeRecoveryCodes().handle(program, Armed.proof(ada, "")));

        assertThat(forPersons).allSatisfy(act -> assertRefused(Reason.TOKEN_NOT_PERMITTED, act));
        assertThat(house.hasher().verifications()).isEqualTo(before);
        assertThat(house.log(ada.home()))
                .filteredOn(told -> told.says("reason").equals("TOKEN_NOT_PERMITTED"))
                .hasSize(forPersons.size())
                .allSatisfy(told -> assertThat(told.says("token")).isEqualTo(new UUID(7, 7).toString()));
        assertThat(house.join(ada, bea).account()).isEqualTo(bea.home());
    }

    @Test
    @Tag("USR-11")
    default void a_token_does_else_what_its_username_may() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        house.join(ada, house.signUp("bea"));
        Actor program = program(ada, null);
        var latchkey = house.latchkey();

        assertThat(latchkey.questions().accountsOf().own(program, all()).items())
                .hasSize(2);
        latchkey.setPrivileges()
                .handle(program, new SetPrivileges.Command(ada.home(), desk.username(), preset("BILLER"), null));
        assertRefused(
                Reason.OWN_PRIVILEGES,
                () -> latchkey.setPrivileges()
                        .handle(
                                program,
                                new SetPrivileges.Command(ada.home(), ada.username(), preset("BILLER"), null)));
        assertThat(house.log(ada.home()))
                .filteredOn(told -> told.act() == Act.PRIVILEGES_CHANGED)
                .extracting(told -> told.line() + " " + told.says("token"))
                .containsExactly(
                        "PRIVILEGES_CHANGED DONE ada " + new UUID(7, 7),
                        "PRIVILEGES_CHANGED REFUSED ada OWN_PRIVILEGES " + new UUID(7, 7));
    }

    @Test
    @Tag("USR-11")
    default void to_a_token_held_to_one_account_every_other_is_unknown() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        house.join(ada, bea);
        Actor held = program(ada, bea.home());
        var latchkey = house.latchkey();

        List<ThrowingCallable> elsewhere = List.of(
                () -> latchkey.switching().handle(held, ada.home()),
                () -> latchkey.links().usernames().list(held, ada.home(), Page.Wanted.FIRST),
                () -> latchkey.links().usernames().show(held, ada.home(), desk.username()),
                () -> latchkey.questions()
                        .usernamesOf()
                        .handle(held, new UsernamesOf.Query(ada.home(), "BILLING", "VIEW", Page.Wanted.FIRST)),
                () -> latchkey.setPrivileges()
                        .handle(held, new SetPrivileges.Command(ada.home(), desk.username(), preset("BILLER"), null)),
                () -> latchkey.links()
                        .makeOwnerPlain()
                        .handle(held, new SetPrivileges.Command(ada.home(), ada.username(), preset("BILLER"), null)),
                () -> latchkey.endAccess().handle(held, new EndAccess.Command(ada.home(), desk.username(), null)),
                () -> latchkey.endAccess().handle(held, new EndAccess.Command(ada.home(), ada.username(), null)),
                () -> latchkey.practice().show().handle(held, ada.home()),
                () -> latchkey.practice()
                        .demandSecondFactor()
                        .handle(held, new DemandSecondFactor.Command(ada.home(), true, null)),
                () -> latchkey.practice()
                        .edit()
                        .handle(held, new EditPracticeSetup.Command(ada.home(), barest("Mine"), null)),
                () -> latchkey.activity().read().ofAccount(held, ada.home(), Activity.Wanted.ALL, Page.Wanted.FIRST),
                () -> latchkey.activity().verify().handle(held, ada.home()),
                () -> latchkey.activity().verify().checkpoint(held, ada.home()));

        assertThat(elsewhere).allSatisfy(act -> assertRefused(Reason.ACCOUNT_UNKNOWN, act));
        assertThat(latchkey.switching().handle(held, bea.home()).account()).isEqualTo(bea.home());
        assertThat(latchkey.practice().show().handle(program(ada, ada.home()), ada.home()))
                .isNotNull();
    }

    @Test
    @Tag("USR-11")
    @Tag("DEC-9")
    default void a_token_held_to_one_account_is_told_of_that_one_in_every_list_and_answer() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        house.join(ada, bea);
        house.join(desk, bea);
        Actor held = program(ada, bea.home());
        var latchkey = house.latchkey();

        assertThat(latchkey.questions().accountsOf().own(held, all()).items())
                .extracting(AccountsOf.Entry::account)
                .containsExactly(bea.home());
        assertThat(latchkey.questions()
                        .accountsOf()
                        .own(held, new AccountsOf.Query("practice", Page.Wanted.FIRST))
                        .items())
                .extracting(AccountsOf.Entry::account)
                .containsExactly(bea.home());
        assertThat(latchkey.questions()
                        .accountsOf()
                        .own(held, new AccountsOf.Query("of ada", Page.Wanted.FIRST))
                        .items())
                .isEmpty();
        assertThat(latchkey.questions()
                        .accountsOf()
                        .ofAnother(held, desk.id(), all())
                        .items())
                .extracting(AccountsOf.Entry::account)
                .containsExactly(bea.home());
        for (Somebody asked : List.of(ada, desk)) {
            assertThat(latchkey.decisions().handle(held, question(asked.name(), ada.home(), "BILLING", "VIEW")))
                    .isEqualTo(latchkey.decisions()
                            .handle(held, question(asked.name(), AccountId.at(0), "BILLING", "VIEW")));
            assertThat(latchkey.questions()
                            .explain()
                            .handle(held, question(asked.name(), ada.home(), "BILLING", "VIEW"))
                            .paths())
                    .isEmpty();
        }
        assertThat(latchkey.decisions()
                        .handle(held, question("ada", bea.home(), "BILLING", "VIEW"))
                        .reason())
                .isEqualTo(DecisionReason.LINK);
        assertThat(latchkey.me().handle(held).home()).isNull();
        assertThat(latchkey.me().handle(held).start()).isNull();
        assertThat(latchkey.me().handle(program(ada, ada.home())).home()).isEqualTo(ada.home());
    }

    @Test
    @Tag("USR-11")
    @Tag("ACT-4")
    default void a_token_held_to_one_account_reads_that_ones_notices_and_records_page_by_page() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.join(bea, ada);
        house.join(house.signUp("cleo"), ada);
        house.join(ada, bea);
        var latchkey = house.latchkey();

        assertThat(latchkey.me()
                        .notices(program(bea, ada.home()), Page.Wanted.FIRST)
                        .items())
                .isEmpty();
        Page<Notice> first = latchkey.me().notices(program(ada, ada.home()), new Page.Wanted(1, null));
        Page<Notice> second = latchkey.me().notices(program(ada, ada.home()), new Page.Wanted(50, first.next()));
        Page<Notice> elsewhere = latchkey.me().notices(program(ada, bea.home()), new Page.Wanted(1, null));
        assertThat(first.items()).extracting(Notice::account).containsExactly(ada.home());
        assertThat(second.items()).hasSize(3).extracting(Notice::account).containsOnly(ada.home());
        assertThat(elsewhere.items()).isEmpty();
        assertThat(elsewhere.next()).isNull();

        assertThat(latchkey.activity()
                        .read()
                        .own(program(ada, bea.home()), Activity.Wanted.ALL, Page.Wanted.FIRST)
                        .items())
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.columns().account()).isEqualTo(bea.home()));
    }
}
