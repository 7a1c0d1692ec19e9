package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.barest;
import static dev.latchkey.application.suite.Forms.form;
import static dev.latchkey.application.suite.Forms.with;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Environment;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.link.SignUp;
import dev.latchkey.application.shared.Form;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.application.testkit.SeededRandomness;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.activity.Head;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing up (ACC-1, ACC-2, ACC-3). */
public interface SignUpRules extends StoreContract {
    /** Keeps the rules for every name here. */
    String PASSWORD = "violet kettle seventeen";

    private static SignUp.SignedUp signUp(House house, Form form, String username, String password) {
        return house.latchkey().signUp().handle(House.NOBODY, new SignUp.Command(form, username, new Secret(password)));
    }

    @Test
    @Tag("ACC-1")
    @Tag("PRV-4")
    default void a_sign_up_makes_an_account_in_trial_and_an_owner_with_everything() {
        House house = House.over(store());
        Somebody bea = house.signUp("bea");

        Somebody ada = house.signUp("ada");

        assertThat(house.store()
                        .accounts()
                        .find(ada.home(), house.clock().now())
                        .orElseThrow()
                        .states()
                        .at(house.clock().now()))
                .isEqualTo(AccountState.TRIAL);
        for (Portion portion : Portion.BUILT_IN) {
            assertThat(house.decide(ada, ada.home(), portion, Action.CHANGE).reason())
                    .isEqualTo(DecisionReason.OWNER);
            assertThat(house.decide(ada, bea.home(), portion, Action.VIEW).reason())
                    .isEqualTo(DecisionReason.NO_PATH);
        }
        assertThat(house.log(ada.home())).extracting(Told::line).containsExactly("SIGN_UP DONE ada");
        assertThat(house.signIn(ada).start()).isNotNull();
    }

    @Test
    @Tag("ACC-1")
    default void the_trial_lasts_thirty_days() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");

        house.clock().advance(Duration.ofDays(30).minusMillis(1));
        assertThat(house.decide(ada, ada.home(), Portion.BILLING, Action.CHANGE).allowed())
                .isTrue();
        house.clock().advance(Duration.ofMillis(1));
        assertThat(house.decide(ada, ada.home(), Portion.BILLING, Action.CHANGE).reason())
                .isEqualTo(DecisionReason.ACCOUNT_READ_ONLY);
    }

    @Test
    @Tag("ACC-1")
    default void a_sign_up_that_breaks_down_at_any_call_of_the_store_leaves_nothing() {
        House house = House.over(store());
        Somebody neighbour = house.signUp("neighbour");

        int before = breakEveryCall(house, "ada", false);
        int after = breakEveryCall(house, "bea", true);

        assertThat(before).isEqualTo(after).isGreaterThan(6);
        assertThat(house.log(neighbour.home())).hasSize(1);
        assertThat(house.signIn(neighbour).start()).isNotNull();
    }

    /** Breaks the store at the first call, the second, ... until a sign-up comes through; returns how many calls it made. */
    private static int breakEveryCall(House house, String username, boolean done) {
        for (int at = 1; ; at++) {
            Breakdown breakdown = new Breakdown(at, done);
            try {
                House broken = house.through(InterceptedStore.of(house.store(), breakdown));
                signUp(broken, barest("Harbor"), username, PASSWORD);
                assertThat(house.signIn(House.NOBODY, username, new Secret(PASSWORD), null)
                                .start())
                        .isNotNull();
                return at - 1;
            } catch (Breakdown.Broken expected) {
                assertThat(house.store().persons().named(new Username(username)))
                        .as("after breaking at %s", expected.getMessage())
                        .isEmpty();
                for (AccountId account : breakdown.added()) {
                    assertThat(house.store()
                                    .accounts()
                                    .find(account, house.clock().now()))
                            .isEmpty();
                    assertThat(house.store().activityRecords().head(Ledger.of(account)))
                            .isEqualTo(Head.EMPTY);
                }
            }
        }
    }

    @Test
    @Tag("ACC-2")
    default void every_fault_of_the_form_is_told_together_with_its_field() {
        House house = House.over(store());
        Somebody neighbour = house.signUp("neighbour");
        Form wrong = form(
                "practiceName", "",
                "provider.firstName", "=cmd()",
                "email", "no address",
                "npi", "1234567890",
                "tin", "12-34",
                "phone", "none",
                "practiceType", "\u0000",
                "billsElectronically", "perhaps",
                "billingAddress.street", "1 Pier Road",
                "billingAddress.city", "Port Townsend",
                "billingAddress.state", "Washington",
                "billingAddress.zip", "9836",
                "officeAddress.zip", "98368-0001");

        assertFaults(
                () -> signUp(house, wrong, "a", "too short"),
                fault("practiceName", Reason.REQUIRED),
                fault("provider.firstName", Reason.TEXT_CHARACTERS),
                fault("provider.lastName", Reason.REQUIRED),
                fault("email", Reason.EMAIL_MALFORMED),
                fault("npi", Reason.NPI_MALFORMED),
                fault("tin", Reason.TIN_MALFORMED),
                fault("phone", Reason.PHONE_MALFORMED),
                fault("practiceType", Reason.TEXT_CHARACTERS),
                fault("billsElectronically", Reason.YES_OR_NO),
                fault("billingAddress.state", Reason.STATE_MALFORMED),
                fault("billingAddress.zip", Reason.ZIP_MALFORMED),
                fault("officeAddress.street", Reason.REQUIRED),
                fault("officeAddress.city", Reason.REQUIRED),
                fault("officeAddress.state", Reason.REQUIRED),
                fault("username", Reason.USERNAME_MALFORMED),
                fault("password", Reason.PASSWORD_TOO_SHORT));
        assertThat(house.log(neighbour.home())).hasSize(1);
    }

    @Test
    @Tag("ACC-2")
    default void a_form_with_nothing_in_it_is_told_what_is_needed_and_no_more() {
        House house = House.over(store());

        assertFaults(
                () -> signUp(house, form(), "", ""),
                fault("practiceName", Reason.REQUIRED),
                fault("provider.firstName", Reason.REQUIRED),
                fault("provider.lastName", Reason.REQUIRED),
                fault("email", Reason.REQUIRED),
                fault("username", Reason.REQUIRED),
                fault("password", Reason.REQUIRED));
    }

    @Test
    @Tag("ACC-2")
    default void what_a_sign_up_may_carry_is_kept() {
        House house = House.over(store());
        house.signUp("neighbour");
        Form full = with(
                barest("Zoë & Sons"),
                "npi",
                "1245319599",
                "phone",
                "+1 (206) 555-0100",
                "practiceType",
                "Family therapy",
                "billsElectronically",
                "true",
                "billingAddress.street",
                "1 Pier Road",
                "billingAddress.city",
                "Port Townsend",
                "billingAddress.state",
                "wa",
                "billingAddress.zip",
                "983680001");

        AccountId account = signUp(house, full, "ada", PASSWORD).account();

        Profile profile = house.store()
                .accounts()
                .find(account, house.clock().now())
                .orElseThrow()
                .profile();
        assertThat(profile.practiceName().value()).isEqualTo("Zoë & Sons");
        assertThat(profile.identifiers().npi()).hasToString("1245319599");
        assertThat(profile.contact().billing())
                .hasToString("PostalAddress[street=1 Pier Road, city=Port Townsend, state=WA, zip=98368-0001]");
        assertThat(profile.contact().office()).isNull();
        assertThat(profile.business().billsElectronically()).isTrue();
    }

    @Test
    @Tag("USR-2")
    default void a_password_that_tells_the_username_or_the_practice_is_refused() {
        House house = House.over(store());

        assertFaults(
                () -> signUp(house, barest("Harbor"), "ada.lovelace", "my ada.lovelace password"),
                fault("password", Reason.PASSWORD_TELLS_NAME));
        assertFaults(
                () -> signUp(house, barest("Willow House"), "ada", "the willow house key"),
                fault("password", Reason.PASSWORD_TELLS_NAME));
        assertThat(signUp(house, barest("Harbor"), "ada", "the willow house key")
                        .username()
                        .value())
                .isEqualTo("ada");
    }

    @Test
    @Tag("USR-1")
    default void a_username_is_taken_in_whatever_case_and_nothing_is_made() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");

        assertRefused(Reason.USERNAME_TAKEN, () -> signUp(house, barest("Another"), "ADA", PASSWORD));

        assertThat(house.dropDown(ada)).hasSize(1);
        assertThat(house.logOfNobody()).extracting(Told::line).containsExactly("SIGN_UP REFUSED  USERNAME_TAKEN");
    }

    @Test
    @Tag("ACC-3")
    default void an_account_id_that_is_used_is_not_used_again() {
        House house = House.over(store());
        Deque<Integer> drawn = new ArrayDeque<>(List.of(5, 5, 5, 6));
        Randomness rigged = new Randomness() {
            private final Randomness other = new SeededRandomness();

            @Override
            public byte[] bytes(int count) {
                return other.bytes(count);
            }

            @Override
            public int below(int bound) {
                return drawn.remove();
            }
        };
        Environment given = house.environment();
        Latchkey latchkey = Latchkey.over(
                house.store(),
                new Environment(given.clock(), given.ids(), rigged, given.hasher(), given.keys(), given.settings()));
        House rerolled = new House(house.store(), house.clock(), house.hasher(), given, latchkey);

        AccountId first = rerolled.signUp("ada").home();
        AccountId second = rerolled.signUp("bea").home();

        assertThat(first).isEqualTo(AccountId.at(5));
        assertThat(second).isEqualTo(AccountId.at(6));
        assertThat(house.log(first)).extracting(Told::by).containsExactly("ada");
    }
}
