package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.barest;
import static dev.latchkey.application.suite.Forms.form;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.with;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static dev.latchkey.application.suite.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.account.EditPracticeSetup;
import dev.latchkey.application.account.PracticeSetup;
import dev.latchkey.application.link.SignUp;
import dev.latchkey.application.secret.TinVault;
import dev.latchkey.application.shared.Form;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.SealedTin;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** TINs are sealed, shown as four digits, and changed by few (ACC-5, ACC-6). */
public interface TinRules extends StoreContract {
    private static AccountId signUpWithTin(House house, String username, String tin) {
        Form form = with(barest("Practice of " + username), "tin", tin);
        return house.latchkey()
                .signUp()
                .handle(House.NOBODY, new SignUp.Command(form, username, House.passwordOf(username)))
                .account();
    }

    private static Somebody somebody(House house, String username, AccountId home) {
        return new Somebody(username, house.idOf(username), home, House.passwordOf(username));
    }

    private static PracticeSetup.View edit(House house, Somebody by, AccountId account, Form changes) {
        return house.latchkey()
                .practice()
                .edit()
                .handle(by.actor(), new EditPracticeSetup.Command(account, changes, null));
    }

    private static SealedTin sealed(House house, AccountId account) {
        SealedTin tin = house.store()
                .accounts()
                .find(account, house.clock().now())
                .orElseThrow()
                .profile()
                .identifiers()
                .tin();
        assertThat(tin).isNotNull();
        return java.util.Objects.requireNonNull(tin);
    }

    @Test
    @Tag("ACC-5")
    default void a_tin_is_stored_sealed_and_shown_as_its_last_four_digits() {
        House house = House.over(store());
        AccountId home = signUpWithTin(house, "ada", "12-3456789");
        AccountId nextDoor = signUpWithTin(house, "bea", "123-45-6788");
        Somebody ada = somebody(house, "ada", home);
        Somebody bea = somebody(house, "bea", nextDoor);

        PracticeSetup.View view = house.latchkey().practice().show().handle(ada.actor(), home);

        assertThat(view.maskedTin()).isEqualTo("EIN ***6789");
        assertThat(house.latchkey()
                        .practice()
                        .show()
                        .handle(bea.actor(), nextDoor)
                        .maskedTin())
                .isEqualTo("SSN ***6788");
        assertThat(view.toString()).doesNotContain("3456789").doesNotContain("123456789");
        SealedTin stored = sealed(house, home);
        String bytes = new String(Base64.getDecoder().decode(stored.cipher()), StandardCharsets.ISO_8859_1);
        assertThat(bytes + stored.compare()).doesNotContain("6789");
    }

    @Test
    @Tag("ACC-5")
    default void equal_tins_compare_equal_and_open_in_their_own_account_alone() {
        House house = House.over(store());
        AccountId home = signUpWithTin(house, "ada", "12-3456789");
        AccountId branch = signUpWithTin(house, "bea", "123456789");
        AccountId nextDoor = signUpWithTin(house, "cy-provider", "12-3456780");
        TinVault vault =
                new TinVault(house.environment().keys(), house.environment().randomness());

        assertThat(sealed(house, home).compare())
                .isEqualTo(sealed(house, branch).compare())
                .isNotEqualTo(sealed(house, nextDoor).compare());
        assertThat(sealed(house, home).cipher())
                .isNotEqualTo(sealed(house, branch).cipher());
        assertThat(vault.open(home, sealed(house, home)).masked()).isEqualTo("***6789");
        assertThatThrownBy(() -> vault.open(branch, sealed(house, home))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Tag("ACC-5")
    default void a_tin_stands_in_no_record_and_no_error() {
        House house = House.over(store());
        AccountId home = signUpWithTin(house, "ada", "12-3456789");
        Somebody ada = somebody(house, "ada", home);
        signUpWithTin(house, "bea", "98-7654321");

        edit(house, ada, home, form("tin", "12-3456780", "phone", "206 555 0100"));
        Rejected malformed = refusal(() -> edit(house, ada, home, form("tin", "55-555-5555")));
        Rejected signUp = refusal(() -> signUpWithTin(house, "cyan", "55-555-5555"));

        assertThat(house.log(home))
                .extracting(Told::line)
                .containsExactly(
                        "SIGN_UP DONE ada",
                        "PRACTICE_SETUP_EDITED DONE ada",
                        "TIN_CHANGED DONE ada",
                        "PRACTICE_SETUP_EDITED REFUSED ada FIELDS_INVALID");
        assertThat(house.log(home))
                .allSatisfy(
                        told -> assertThat(told.record().text()).doesNotContainPattern("345678|6789|6780|555-5555"));
        assertThat(house.logOfNobody())
                .allSatisfy(told -> assertThat(told.record().text()).doesNotContain("55-555"));
        for (Rejected refused : new Rejected[] {malformed, signUp}) {
            assertThat(refused + " " + refused.faults()).doesNotContain("555");
            assertThat(refused.faults()).containsExactly(fault("tin", Reason.TIN_MALFORMED));
        }
        assertThat(new SignUp.Command(with(barest("P"), "tin", "12-3456789"), "x", new Secret("y")).toString())
                .doesNotContain("3456789");
    }

    @Test
    @Tag("ACC-6")
    default void the_tin_needs_full_access_to_the_subscription_as_well() {
        House house = House.over(store());
        AccountId home = signUpWithTin(house, "ada", "12-3456789");
        Somebody ada = somebody(house, "ada", home);
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", levels("PRACTICE_SETUP", "FULL", "SUBSCRIPTION", "VIEW"));
        Somebody books = house.member(ada, "books", levels("PRACTICE_SETUP", "FULL", "SUBSCRIPTION", "FULL"));
        Somebody payer = house.member(ada, "payer", levels("PRACTICE_SETUP", "VIEW", "SUBSCRIPTION", "FULL"));

        Form change = form("tin", "98-7654321", "phone", "206 555 0100");
        assertRefused(Reason.PRIVILEGE_MISSING, () -> edit(house, desk, home, change));
        assertRefused(Reason.PRIVILEGE_MISSING, () -> edit(house, desk, home, form("tin", "")));
        assertRefused(Reason.PRIVILEGE_MISSING, () -> edit(house, payer, home, change));
        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> edit(house, bea, home, change));
        PracticeSetup.View unchanged = house.latchkey().practice().show().handle(desk.actor(), home);
        assertThat(unchanged.maskedTin()).isEqualTo("EIN ***6789");
        assertThat(unchanged.account().profile().contact().phone()).isNull();

        assertThat(edit(house, books, home, change).maskedTin()).isEqualTo("EIN ***4321");
        assertThat(edit(house, ada, home, form("tin", "")).maskedTin()).isNull();
        assertThat(edit(house, desk, home, form("phone", "206 555 0101")).maskedTin())
                .isNull();
    }

    @Test
    @Tag("ACC-6")
    default void a_malformed_tin_is_told_by_its_field_and_the_same_tin_is_no_change() {
        House house = House.over(store());
        AccountId home = signUpWithTin(house, "ada", "12-3456789");
        Somebody ada = somebody(house, "ada", home);
        signUpWithTin(house, "bea", "12-3456789");
        SealedTin before = sealed(house, home);

        assertFaults(() -> edit(house, ada, home, form("tin", "1")), fault("tin", Reason.TIN_MALFORMED));
        edit(house, ada, home, form("tin", "123456789"));

        assertThat(sealed(house, home)).isEqualTo(before);
        assertThat(house.log(home)).extracting(Told::act).doesNotContain(dev.latchkey.domain.activity.Act.TIN_CHANGED);
    }
}
