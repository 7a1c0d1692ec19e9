package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.form;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.EditPracticeSetup;
import dev.latchkey.application.account.PracticeSetup;
import dev.latchkey.application.link.EndAccess;
import dev.latchkey.application.link.SetPrivileges;
import dev.latchkey.application.shared.Form;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.shared.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Practice Set-up, and edits of the same thing at the same time (ACC-6, ACC-7). */
public interface PracticeSetupRules extends StoreContract {
    private static PracticeSetup.View view(House house, Somebody by, Somebody whose) {
        return house.latchkey().practice().show().handle(by.actor(), whose.home());
    }

    private static PracticeSetup.View edit(
            House house, Somebody by, Somebody whose, Form changes, @Nullable Long version) {
        return house.latchkey()
                .practice()
                .edit()
                .handle(by.actor(), new EditPracticeSetup.Command(whose.home(), changes, version));
    }

    @Test
    @Tag("ACC-6")
    default void practice_set_up_is_seen_with_view_and_edited_with_full() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody reader = house.member(ada, "reader", levels("PRACTICE_SETUP", "VIEW"));
        Somebody writer = house.member(ada, "writer", levels("PRACTICE_SETUP", "FULL"));
        Somebody other = house.member(ada, "other", levels("BILLING", "FULL"));
        Form change = form("practiceName", "Harbor Counseling", "provider.lastName", "Oyelaran");

        assertThat(view(house, reader, ada).account().profile().practiceName()).hasToString("Practice of ada");
        assertRefused(Reason.PRIVILEGE_MISSING, () -> view(house, other, ada));
        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> view(house, bea, ada));
        assertRefused(Reason.PRIVILEGE_MISSING, () -> edit(house, reader, ada, change, null));

        Profile edited = edit(house, writer, ada, change, null).account().profile();
        assertThat(edited.practiceName()).hasToString("Harbor Counseling");
        assertThat(edited.provider()).hasToString("Olga Oyelaran");
        assertThat(view(house, reader, ada).account().profile()).isEqualTo(edited);
        assertThat(view(house, bea, bea).account().profile().practiceName()).hasToString("Practice of bea");
    }

    @Test
    @Tag("ACC-6")
    default void what_is_needed_cannot_be_cleared_and_what_is_not_can() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        edit(house, ada, ada, form("phone", "206 555 0100", "npi", "1003000126"), null);

        assertFaults(
                () -> edit(house, ada, ada, form("practiceName", "", "email", "", "npi", "12"), null),
                fault("practiceName", Reason.REQUIRED),
                fault("email", Reason.REQUIRED),
                fault("npi", Reason.NPI_MALFORMED));
        Profile profile =
                edit(house, ada, ada, form("phone", ""), null).account().profile();

        assertThat(profile.contact().phone()).isNull();
        assertThat(profile.identifiers().npi()).hasToString("1003000126");
        assertThat(view(house, bea, bea).account().version()).isZero();
    }

    @Test
    @Tag("ACC-6")
    default void an_edit_that_changes_nothing_writes_nothing() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");

        edit(house, ada, ada, form("practiceName", "Practice of ada"), null);

        assertThat(view(house, ada, ada).account().version()).isZero();
        assertThat(house.log(ada.home())).extracting(Told::line).containsExactly("SIGN_UP DONE ada");
    }

    @Test
    @Tag("ACT-6")
    default void a_field_that_does_not_exist_is_not_written_into_the_log() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");

        edit(house, ada, ada, form("phone", "206 555 0100", "my secret 4111", "x"), null);

        assertThat(house.log(ada.home()).get(1).says("fields")).isEqualTo("phone");
    }

    @Test
    @Tag("ACC-7")
    default void the_second_of_two_edits_of_one_version_is_stale() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        long seen = view(house, ada, ada).account().version();

        edit(house, ada, ada, form("phone", "206 555 0100"), seen);
        assertRefused(Reason.STALE, () -> edit(house, ada, ada, form("phone", "206 555 0199"), seen));
        assertThat(view(house, ada, ada).account().profile().contact().phone())
                .hasToString("PhoneNumber[value=206 555 0100]");

        edit(house, bea, bea, form("phone", "206 555 0177"), seen);
        edit(house, ada, ada, form("phone", "206 555 0111"), seen + 1);
        edit(house, ada, ada, form("phone", "206 555 0122"), null);
        assertThat(view(house, ada, ada).account().version()).isEqualTo(seen + 3);
    }

    @Test
    @Tag("ACC-7")
    default void privileges_seen_before_another_changed_them_are_stale() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody neighbour = house.member(ada, "neighbour", preset("MASTER"));
        long seen = house.linkOf(desk, ada.home()).version();

        house.limit(ada, desk, ada.home(), levels("BILLING", "VIEW"));
        assertRefused(
                Reason.STALE,
                () -> house.latchkey()
                        .setPrivileges()
                        .handle(
                                ada.actor(),
                                new SetPrivileges.Command(
                                        ada.home(), desk.username(), levels("BILLING", "NONE"), seen)));
        assertRefused(
                Reason.STALE,
                () -> house.latchkey()
                        .endAccess()
                        .handle(ada.actor(), new EndAccess.Command(ada.home(), desk.username(), seen)));
        assertThat(house.linkOf(desk, ada.home()).isStanding()).isTrue();

        house.latchkey().endAccess().handle(ada.actor(), new EndAccess.Command(ada.home(), desk.username(), seen + 1));
        assertThat(house.linkOf(neighbour, ada.home()).version()).isEqualTo(seen);
    }
}
