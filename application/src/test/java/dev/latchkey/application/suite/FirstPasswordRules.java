package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static dev.latchkey.application.suite.SignInHands.assertOver;
import static dev.latchkey.application.suite.SignInHands.token;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.session.MakeToken;
import dev.latchkey.application.session.SetFirstPassword;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.Race;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.application.username.Notices.Kind;
import dev.latchkey.application.username.Notices.Notice;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An owner sets a first password for somebody no mail reaches, all of whose accounts are the owner's (USR-10). */
public interface FirstPasswordRules extends StoreContract {
    private static Secret chosen(Somebody whom) {
        return new Secret(
                "marble and thistle " + Integer.toHexString(whom.name().hashCode()));
    }

    private static Somebody set(House house, Somebody owner, AccountId account, Somebody whom) {
        house.latchkey()
                .resets()
                .setFirst()
                .handle(owner.actor(), new SetFirstPassword.Command(account, whom.username(), chosen(whom)));
        return whom.with(chosen(whom));
    }

    private static boolean tried(Runnable work, Reason... allowed) {
        try {
            work.run();
            return true;
        } catch (Rejected refused) {
            assertThat(refused.reason()).isIn((Object[]) allowed);
            return false;
        }
    }

    @Test
    @Tag("USR-10")
    @Tag("USR-3")
    default void it_works_for_seventy_two_hours_and_is_changed_first() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody other = house.member(ada, "other", preset("MASTER"));
        house.disable(desk);

        Somebody helped = set(house, ada, ada.home(), desk);
        Somebody late = set(house, ada, ada.home(), other);

        assertThat(house.signIn(helped).advice().changeDue()).isTrue();
        assertRefused(Reason.PASSWORD_CHANGE_DUE, () -> house.dropDown(helped));
        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.signIn(desk));
        house.clock().set(justBefore(house.clock().now().plus(Duration.ofHours(72))));
        house.signIn(late);
        house.changePassword(helped, House.passwordOf("desk"));
        house.clock().advance(Duration.ofNanos(1_000));
        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.signIn(late));
        assertThat(house.log(ada.home()))
                .filteredOn(told -> told.act() == Act.FIRST_PASSWORD_SET)
                .extracting(told -> told.line() + " " + told.says("target"))
                .containsExactly("FIRST_PASSWORD_SET DONE ada desk", "FIRST_PASSWORD_SET DONE ada other");
    }

    @Test
    @Tag("USR-10")
    default void it_ends_sessions_tokens_and_tickets_and_the_person_is_told() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Secret session = house.signIn(desk).token();
        MakeToken.Made token = token(house, desk, "nightly");
        FindAccounts.Ticket ticket = house.find(desk, bea);

        Somebody helped = set(house, ada, ada.home(), desk);

        assertOver(house, session);
        assertOver(house, token);
        Somebody own = house.changePassword(helped, House.passwordOf("desk"));
        assertRefused(Reason.TICKET_SPENT, () -> house.join(own, ticket, bea.home()));
        assertThat(house.latchkey().me().notices(own.actor(), Page.Wanted.FIRST).items())
                .extracting(Notice::kind)
                .containsExactly(Kind.PASSWORD_RESET, Kind.TOKEN_MADE);
    }

    @Test
    @Tag("USR-10")
    default void it_is_refused_where_mail_reaches_or_access_is_elsewhere_too() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody both = house.member(ada, "both", preset("MASTER"));
        house.join(bea, ada);
        house.join(both, bea);

        assertRefused(Reason.MAIL_REACHES, () -> set(house, ada, ada.home(), bea));
        assertRefused(Reason.ELSEWHERE_TOO, () -> set(house, ada, ada.home(), both));
        assertRefused(Reason.ACTOR_NOT_PERMITTED, () -> set(house, ada, ada.home(), ada));
        assertRefused(Reason.PRIVILEGE_MISSING, () -> set(house, desk, ada.home(), both));
        assertRefused(Reason.PRIVILEGE_MISSING, () -> set(house, desk, ada.home(), ada));
        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> set(house, desk, bea.home(), both));
        assertRefused(Reason.USERNAME_UNKNOWN, () -> set(house, bea, bea.home(), desk));
        house.end(bea, both, bea.home());
        set(house, ada, ada.home(), both);
        assertThat(house.signIn(desk).start()).isNotNull();
    }

    @Test
    @Tag("USR-10")
    @Tag("PRV-4")
    default void another_owner_is_helped_by_who_owns_all_the_same_accounts() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        Somebody bea = house.signUp("bea");
        house.join(second, bea);

        assertRefused(Reason.ELSEWHERE_TOO, () -> set(house, ada, ada.home(), second));
        house.join(ada, bea);
        assertRefused(Reason.ELSEWHERE_TOO, () -> set(house, ada, ada.home(), second));
        house.end(second, second, bea.home());
        Somebody helped = set(house, ada, ada.home(), second);

        assertThat(house.signIn(helped).advice().changeDue()).isTrue();
        assertRefused(Reason.LAST_OWNER, () -> house.end(ada, ada, ada.home()));
    }

    @Test
    @Tag("USR-10")
    @Tag("USR-2")
    default void it_keeps_the_rules_and_tells_nothing_of_the_former_password() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        house.member(ada, "other", preset("MASTER"));
        var setFirst = house.latchkey().resets().setFirst();

        assertFaults(
                () -> setFirst.handle(
                        ada.actor(),
                        new SetFirstPassword.Command(ada.home(), desk.username(), new Secret("too short"))),
                fault("firstPassword", Reason.PASSWORD_TOO_SHORT));
        assertFaults(
                () -> setFirst.handle(
                        ada.actor(),
                        new SetFirstPassword.Command(
                                ada.home(), desk.username(), new Secret("the front desk number one"))),
                fault("firstPassword", Reason.PASSWORD_TELLS_NAME));
        setFirst.handle(ada.actor(), new SetFirstPassword.Command(ada.home(), desk.username(), desk.password()));
        assertThat(house.signIn(desk).advice().changeDue()).isTrue();
    }

    @Test
    @Tag("USR-10")
    default void a_join_while_the_password_is_hashed_is_seen() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        FindAccounts.Ticket ticket = house.find(desk, bea);
        House meanwhile = house.whileWorking(() -> house.join(desk, ticket, bea.home()), () -> {});

        assertRefused(Reason.ELSEWHERE_TOO, () -> set(meanwhile, ada, ada.home(), desk));
        assertThat(house.signIn(desk).advice().changeDue()).isFalse();
    }

    @Test
    @Tag("USR-10")
    default void a_join_and_a_first_password_exclude_each_other() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        for (int round = 0; round < 12; round++) {
            Somebody desk = house.member(ada, "desk" + round, preset("MASTER"));
            FindAccounts.Ticket ticket = house.find(desk, bea);

            long done = Race.of(
                            2,
                            number -> number == 0
                                    ? tried(
                                            () -> house.join(desk, ticket, bea.home()),
                                            Reason.PASSWORD_CHANGE_DUE,
                                            Reason.TICKET_SPENT)
                                    : tried(
                                            () -> set(house, ada, ada.home(), desk),
                                            Reason.ELSEWHERE_TOO,
                                            Reason.STALE))
                    .stream()
                    .filter(did -> did)
                    .count();

            assertThat(done).isOne();
        }
    }

    @Test
    @Tag("USR-10")
    @Tag("LNK-2")
    default void an_accepted_invitation_and_a_first_password_exclude_each_other() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        for (int round = 0; round < 12; round++) {
            Somebody desk = house.member(ada, "desk" + round, preset("MASTER"));
            Secret link = hands.invited(bea, "desk" + round + "@person.example", preset("BILLER"));

            long done = Race.of(
                            2,
                            number -> number == 0
                                    ? tried(() -> hands.accept(desk, link), Reason.PASSWORD_CHANGE_DUE)
                                    : tried(
                                            () -> set(house, ada, ada.home(), desk),
                                            Reason.ELSEWHERE_TOO,
                                            Reason.STALE))
                    .stream()
                    .filter(did -> did)
                    .count();

            assertThat(done).isOne();
        }
    }
}
