package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.application.username.Notices;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.username.Credential;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An account always keeps an owner who can act, and owners are told (PRV-4). */
public interface OwnerRules extends StoreContract {
    /** How often an owner's change was told at this very moment. */
    private static long told(House house, Somebody whom) {
        return house.latchkey().me().notices(whom.actor(), Page.Wanted.FIRST).items().stream()
                .filter(notice -> notice.kind() == Notices.Kind.OWNER_CHANGED
                        && notice.at().equals(house.clock().now()))
                .count();
    }

    @Test
    @Tag("PRV-4")
    default void the_last_owner_stays_whoever_asks_and_however() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.member(ada, "master", preset("MASTER"));

        assertRefused(Reason.LAST_OWNER, () -> house.end(ada, ada, ada.home()));
        assertRefused(Reason.LAST_OWNER, () -> house.makePlain(ada, ada, ada.home(), preset("MASTER")));

        assertThat(house.linkOf(ada, ada.home()).owner()).isTrue();
        assertThat(house.linkOf(ada, ada.home()).version()).isZero();
        assertThat(house.linkOf(bea, bea.home()).owner()).isTrue();
    }

    @Test
    @Tag("PRV-4")
    default void with_another_owner_one_may_be_ended_or_made_plain() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        Somebody third = house.owner(ada, "third");

        Link plain = house.makePlain(ada, second, ada.home(), levels("BILLING", "VIEW"))
                .link();
        assertThat(plain.owner()).isFalse();
        assertThat(plain.level(Portion.BILLING)).isEqualTo(AccessLevel.VIEW);
        assertThat(plain.level(Portion.PSYCHOTHERAPY_NOTES)).isEqualTo(AccessLevel.NONE);
        house.end(third, ada, ada.home());

        assertRefused(Reason.LAST_OWNER, () -> house.end(third, third, ada.home()));
        assertThat(house.linkOf(third, ada.home()).owner()).isTrue();
        assertThat(house.store().links().standing(ada.home(), ada.id())).isEmpty();
    }

    @Test
    @Tag("PRV-4")
    default void an_owner_may_step_down() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");

        house.makePlain(ada, ada, ada.home(), preset("BILLER"));

        assertThat(house.linkOf(ada, ada.home()).owner()).isFalse();
        assertThat(house.linkOf(second, ada.home()).owner()).isTrue();
        assertRefused(Reason.PRIVILEGE_MISSING, () -> house.end(ada, second, ada.home()));
    }

    @Test
    @Tag("PRV-4")
    default void all_owners_are_told_the_one_concerned_too() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        Somebody third = house.owner(ada, "third");
        Somebody master = house.member(ada, "master", preset("MASTER"));
        house.clock().advance(Duration.ofSeconds(1));

        house.end(ada, second, ada.home());
        assertThat(told(house, ada)).isEqualTo(1);
        assertThat(told(house, second)).isEqualTo(1);
        assertThat(told(house, third)).isEqualTo(1);
        house.makePlain(ada, third, ada.home(), preset("NOTHING"));
        assertThat(told(house, ada)).isEqualTo(2);
        assertThat(told(house, third)).isEqualTo(2);
        assertThat(told(house, second)).isEqualTo(1);
        assertThat(told(house, master)).isZero();
        house.end(ada, master, ada.home());
        assertThat(told(house, ada)).isEqualTo(2);
    }

    @Test
    @Tag("PRV-4")
    default void a_plain_username_is_not_made_plain() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        house.owner(ada, "second");

        assertRefused(Reason.OWNER_UNTOUCHABLE, () -> house.makePlain(ada, desk, ada.home(), preset("NOTHING")));
        assertThat(house.linkOf(desk, ada.home()).version()).isZero();
    }

    /** The second owner becomes one that cannot act; then the first must stay. */
    private void doesNotCount(BiConsumer<House, Somebody> weakening) {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody second = house.owner(ada, "second");
        house.state(ada.home(), AccountState.ACTIVE);

        weakening.accept(house, second);

        assertRefused(Reason.LAST_OWNER, () -> house.end(ada, ada, ada.home()));
        assertRefused(Reason.LAST_OWNER, () -> house.makePlain(ada, ada, ada.home(), preset("MASTER")));
        assertThat(house.linkOf(ada, ada.home()).owner()).isTrue();
        assertThat(house.linkOf(bea, bea.home()).owner()).isTrue();
    }

    @Test
    @Tag("PRV-4")
    default void an_owner_who_is_suspended_does_not_count() {
        doesNotCount((house, second) -> house.replace(RareLinks.suspended(
                house.linkOf(second, second.home()), house.clock().now())));
    }

    @Test
    @Tag("PRV-4")
    default void an_owner_who_is_retired_does_not_count() {
        doesNotCount(House::retire);
    }

    @Test
    @Tag("PRV-4")
    @Tag("USR-3")
    default void an_owner_with_a_first_password_does_not_count() {
        doesNotCount((house, second) -> house.credential(
                second,
                before -> Credential.first(
                        second.id(),
                        before.hash(),
                        house.clock().now(),
                        house.clock().now().plus(Duration.ofDays(3)))));
    }

    @Test
    @Tag("PRV-4")
    @Tag("USR-5")
    default void an_owner_whose_password_is_disabled_still_counts() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        Somebody bea = house.signUp("bea");
        house.disable(second);

        house.end(ada, ada, ada.home());

        assertThat(house.linkOf(second, ada.home()).owner()).isTrue();
        assertThat(house.dropDown(bea)).hasSize(1);
    }

    @Test
    @Tag("PRV-4")
    @Tag("DEC-3")
    default void owners_are_ended_in_every_state_but_closed() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        Somebody third = house.owner(ada, "third");
        house.signUp("bea");

        house.state(ada.home(), AccountState.INACTIVE);
        house.clock().advance(Duration.ofDays(400));
        house.end(ada, second, ada.home());
        house.state(ada.home(), AccountState.CLOSED);

        assertRefused(Reason.ACCOUNT_CLOSED, () -> house.end(ada, third, ada.home()));
        assertRefused(Reason.ACCOUNT_CLOSED, () -> house.end(third, third, ada.home()));
        assertRefused(Reason.ACCOUNT_CLOSED, () -> house.makePlain(ada, third, ada.home(), preset("NOTHING")));
    }
}
