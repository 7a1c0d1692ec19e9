package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second factor on the command line. */
@Tag("USR-7")
class SecondFactorTest {
    private static final String PASSWORD = Office.PASSWORD + "\n";

    @TempDir
    private Path directory;

    private Office office;
    private Person ada;
    private String hers;

    @BeforeEach
    void somebody_with_a_practice() {
        office = new Office(directory);
        ada = office.new Person("ada");
        hers = ada.owner("ada");
    }

    private static void assertRefused(Outcome outcome, int status, String code) {
        assertThat(outcome.status()).as(outcome.err()).isEqualTo(status);
        assertThat(outcome.err()).contains("[" + code + "]");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void a_person_sees_a_picture_and_types_what_the_app_shows() {
        Outcome begun = ada.typing(Office.PASSWORD).run("second-factor", "begin");
        assertThat(begun.status()).as(begun.err()).isZero();
        assertThat(begun.lines())
                .anyMatch(line -> line.contains("\u2588\u2580"))
                .anyMatch(line -> line.contains("otpauth://totp/Latchkey:ada?"));
        assertThat(ada.run("second-factor", "show").out()).contains("off").contains("Begun");

        Phone phone = Phone.told(office, ada.typing(Office.PASSWORD).run("second-factor", "begin", "--json"));
        Outcome on = ada.typing(phone.now()).run("second-factor", "confirm");

        assertThat(on.status()).as(on.err()).isZero();
        assertThat(on.lines()).hasSize(10).allMatch(line -> line.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(ada.run("second-factor", "show", "--json").out())
                .contains("\"on\":true", "\"recoveryCodesLeft\":10", "\"begunUntil\":null");
        assertThat(ada.run("notices").out()).contains("SECOND_FACTOR_CHANGED");
    }

    @Test
    void signing_in_asks_for_a_code_where_there_is_one_to_ask_for() throws IOException {
        Phone phone = Phone.turnedOn(office, ada);
        Person elsewhere = office.new Person("elsewhere");

        assertRefused(elsewhere.signIn("ada"), 4, "CODE_REQUIRED");
        assertThat(elsewhere
                        .typing(Office.PASSWORD, phone.next())
                        .run("signin", "ada")
                        .status())
                .isZero();
        assertThat(elsewhere.asked()).containsExactly("Password", "Code");
        assertThat(elsewhere
                        .runWith(PASSWORD + phone.next() + "\n", "signin", "ada", "--password-stdin")
                        .status())
                .isZero();
        Path file = Files.writeString(
                directory.resolve("both"), PASSWORD + phone.recovery().get(0) + "\n");
        assertThat(elsewhere
                        .run("signin", "ada", "--password-file", file.toString())
                        .status())
                .isZero();
        assertRefused(elsewhere.run("signin", "ada", "--password-file", file.toString()), 4, "CREDENTIALS_WRONG");
        assertRefused(
                elsewhere.runWith(PASSWORD + "000 000\n", "signin", "ada", "--password-stdin"), 4, "CREDENTIALS_WRONG");
    }

    @Test
    void find_takes_the_code_of_the_other_username_after_its_password() {
        Person grace = office.new Person("grace");
        grace.owner("grace");
        Phone phone = Phone.turnedOn(office, grace);

        assertRefused(ada.runWith(PASSWORD, "link", "find", "grace", "--password-stdin"), 4, "CREDENTIALS_WRONG");
        assertThat(ada.runWith(PASSWORD + phone.next() + "\n", "link", "find", "grace", "--password-stdin")
                        .status())
                .isZero();
        assertThat(ada.typing(Office.PASSWORD, phone.next())
                        .run("link", "find", "grace")
                        .status())
                .isZero();
        assertThat(ada.asked()).last().asString().startsWith("Code of grace");
    }

    @Test
    void it_is_replaced_and_turned_off_by_password_and_code() {
        Phone phone = Phone.turnedOn(office, ada);
        assertRefused(ada.runWith(PASSWORD, "second-factor", "begin", "--password-stdin"), 6, "SECOND_FACTOR_ON");
        assertRefused(ada.runWith(PASSWORD, "second-factor", "replace", "--password-stdin"), 4, "CODE_REQUIRED");
        assertRefused(ada.runWith("123456\n", "second-factor", "confirm", "--code-stdin"), 6, "ENROLMENT_OVER");

        Phone other = Phone.told(
                office,
                ada.runWith(
                        PASSWORD + phone.recovery().get(9) + "\n",
                        "second-factor",
                        "replace",
                        "--password-stdin",
                        "--json"));
        ExampleWorld.done(ada.runWith(other.now() + "\n", "second-factor", "confirm", "--code-stdin"));
        assertRefused(
                ada.runWith(PASSWORD + phone.next() + "\n", "second-factor", "off", "--password-stdin"),
                4,
                "CREDENTIALS_WRONG");
        Outcome codes = ada.runWith(
                PASSWORD + other.now() + "\n", "second-factor", "recovery-codes", "--password-stdin", "--json");
        assertThat(codes.out()).contains("\"recoveryCodes\":[\"");

        Outcome off = ada.typing(Office.PASSWORD, other.next()).run("second-factor", "off");
        assertThat(off.status()).as(off.err()).isZero();
        assertThat(ada.run("second-factor", "show", "--json").out()).contains("\"on\":false");
        assertThat(ada.signIn("ada").status()).isZero();
    }

    @Test
    @Tag("USR-2")
    void a_short_password_holds_it_on() {
        Phone phone = Phone.turnedOn(office, ada);
        ExampleWorld.done(ada.runWith(PASSWORD + "lamp orb\n", "password", "change", "--password-stdin"));

        Outcome refused = ada.runWith("lamp orb\n" + phone.next() + "\n", "second-factor", "off", "--password-stdin");

        assertRefused(refused, 7, "PASSWORD_NEEDS_SECOND_FACTOR");
    }

    @Test
    @Tag("DEC-10")
    void an_account_that_demands_one_lets_nobody_in_without() {
        Person grace = office.new Person("grace");
        ada.runWith(PASSWORD.replace("seven", "eight"), "username", "allow", "grace", "--password-stdin");
        grace.runWith(PASSWORD.replace("seven", "eight"), "signin", "grace", "--password-stdin");
        grace.runWith(PASSWORD.replace("seven", "eight") + PASSWORD, "password", "change", "--password-stdin");
        assertRefused(ada.run("account", "demand-second-factor", "on"), 6, "SECOND_FACTOR_OFF");
        Phone.turnedOn(office, ada);

        Outcome demanded = ada.run("account", "demand-second-factor", "on", "--json");
        assertThat(demanded.out()).contains("\"accountId\":\"" + hers + "\"", "\"demandsSecondFactor\":true");
        assertRefused(grace.run("account", "show", "--account", hers), 3, "SECOND_FACTOR_REQUIRED");
        assertThat(grace.run("decide", "--account", hers, "--portion", "BILLING", "--action", "VIEW")
                        .out())
                .contains("SECOND_FACTOR_REQUIRED");
        assertThat(ada.run("account", "show").out()).containsPattern("Demands a second factor +yes");
        assertThat(ada.run("username", "list", "--json").out()).contains("\"secondFactor\":false");

        Phone.turnedOn(office, grace);
        assertThat(grace.run("account", "show", "--account", hers).status()).isZero();
        assertThat(ada.run("account", "demand-second-factor", "off", "--if-version", "0")
                        .status())
                .isEqualTo(6);
        assertThat(ada.run("account", "demand-second-factor", "off").status()).isZero();
        assertThat(ada.run("account", "demand-second-factor", "perhaps").status())
                .isEqualTo(2);
    }

    @Test
    void without_a_terminal_nothing_is_asked_and_what_to_do_is_said() {
        Outcome nowhere = ada.run("second-factor", "confirm");
        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(nowhere.err()).contains("--code-stdin").contains("--code-file");
        assertThat(ada.runWith("x".repeat(2_000_000), "second-factor", "confirm", "--code-stdin")
                        .status())
                .isEqualTo(2);
        assertThat(List.of(ada.runWith("", "second-factor", "begin", "--password-stdin")
                        .status()))
                .containsExactly(2);
    }
}
