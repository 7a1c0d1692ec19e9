package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One command for each way a command can end, its words and its status. */
class ExitCodesTest {
    @TempDir
    private Path directory;

    private Office office;
    private Person ada;
    private Person grace;
    private String hers;

    @BeforeEach
    void two_people_of_whom_one_has_a_practice() {
        office = new Office(directory);
        ada = office.new Person("ada");
        grace = office.new Person("grace");
        hers = ada.owner("ada");
    }

    private void grace_sees_billing() {
        assertThat(ada.runWith(
                                "first first password\n",
                                "username",
                                "allow",
                                "grace",
                                "--privilege",
                                "BILLING=VIEW",
                                "--password-stdin")
                        .status())
                .isZero();
        grace.runWith("first first password\n", "signin", "grace", "--password-stdin");
        assertThat(grace.runWith(
                                "first first password\n" + Office.PASSWORD + "\n",
                                "password",
                                "change",
                                "--password-stdin")
                        .status())
                .isZero();
    }

    private static void ends(Outcome outcome, int status, String code) {
        assertThat(outcome.status()).as(outcome.err()).isEqualTo(status);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("latchkey: ").contains("[" + code + "]");
    }

    @Nested
    class Ends_with {
        @Test
        void nothing_where_it_was_done() {
            Outcome outcome = ada.run("whoami");

            assertThat(outcome.status()).isZero();
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out()).contains("ada", hers);
        }

        @Test
        void two_where_the_command_line_is_not_understood() {
            ends(ada.run("wohami"), 2, "REQUEST_MALFORMED");
            ends(ada.run("decide", "--portion", "BILLING"), 2, "REQUEST_MALFORMED");
            ends(ada.run("accounts", "--limit", "many"), 2, "REQUEST_MALFORMED");
            ends(ada.run("accounts", "--limit", "201"), 2, "LIMIT_OUT_OF_RANGE");
            ends(ada.run("accounts", "--cursor", "abc"), 2, "CURSOR_MALFORMED");
            ends(ada.run("privilege", "set", "grace", "BILLING"), 2, "REQUEST_MALFORMED");
            ends(ada.run("privilege", "set", "grace"), 2, "REQUEST_MALFORMED");
            ends(ada.run("privilege", "set", "grace", "BILLING=VIEW", "BILLING=FULL"), 2, "REQUEST_MALFORMED");
            ends(ada.run("account", "set"), 2, "REQUEST_MALFORMED");
            ends(ada.run("link", "join", hers), 2, "REQUEST_MALFORMED");
            ends(ada.run("signin", "ada"), 2, "REQUEST_MALFORMED");
        }

        @Test
        void three_where_privileges_do_not_allow_it() {
            grace_sees_billing();

            ends(grace.run("account", "set", "--account", hers, "--practice-name", "Mine"), 3, "PRIVILEGE_MISSING");
        }

        @Test
        void three_where_a_check_says_no_and_nothing_where_it_says_yes() {
            grace_sees_billing();

            Outcome yes = grace.run("decide", "--account", hers, "--portion", "BILLING", "--action", "VIEW", "--check");
            Outcome no =
                    grace.run("decide", "--account", hers, "--portion", "BILLING", "--action", "CHANGE", "--check");
            Outcome answered = grace.run("decide", "--account", hers, "--portion", "BILLING", "--action", "CHANGE");

            assertThat(yes.status()).isZero();
            assertThat(no.status()).isEqualTo(3);
            assertThat(answered.status()).isZero();
            assertThat(no.out()).isEqualTo(answered.out()).contains("no", "VIEW", "LEVEL_TOO_LOW");
            assertThat(no.err()).isEmpty();
        }

        @Test
        void four_where_nobody_is_signed_in_or_is_no_more() {
            ends(grace.run("whoami"), 4, "NOT_SIGNED_IN");
            ends(grace.runWith("not her password\n", "signin", "ada", "--password-stdin"), 4, "CREDENTIALS_WRONG");

            office.clock.advance(Duration.ofMinutes(16));
            ends(ada.run("whoami"), 4, "SESSION_ENDED");
        }

        @Test
        void five_where_there_is_no_such_thing() {
            ends(ada.run("privilege", "show", "nobody"), 5, "USERNAME_UNKNOWN");
            String strangers = office.new Person("nora").owner("nora");
            ends(ada.run("account", "show", "--account", strangers), 5, "ACCOUNT_UNKNOWN");
        }

        @Test
        void six_where_somebody_was_there_before() {
            grace_sees_billing();

            ends(
                    ada.runWith(Office.PASSWORD + "\n", "username", "allow", "grace", "--password-stdin"),
                    6,
                    "USERNAME_TAKEN");
            ends(ada.run("account", "set", "--phone", "555-010-7788", "--if-version", "7"), 6, "STALE");
            ends(ada.run("privilege", "make-plain", "ada", "--preset", "MANAGER"), 6, "LAST_OWNER");
        }

        @Test
        void seven_where_what_was_typed_is_wrong() {
            ends(ada.run("account", "show", "--account", "12345678"), 7, "FIELDS_INVALID");
            ends(ada.run("account", "set", "--npi", "1234567890"), 7, "FIELDS_INVALID");
            ends(ada.run("who-can", "--portion", "GARDEN", "--action", "VIEW"), 7, "PORTION_UNKNOWN");
            ends(ada.run("activity", "list", "--act", "DANCED"), 7, "FIELDS_INVALID");
            ends(ada.run("--set", "trial.days=0", "whoami"), 7, "SETTING_INVALID");
        }

        @Test
        void ten_where_it_was_tried_too_often_with_when_to_come_back() {
            Outcome last = null;
            for (int i = 0; i < 10 && (last == null || last.status() == 4); i++) {
                last = grace.runWith("wrong wrong wrong\n", "signin", "ada", "--password-stdin", "--json");
            }

            assertThat(last).isNotNull();
            assertThat(last.status()).isEqualTo(10);
            assertThat(last.err()).contains("[TOO_MANY_ATTEMPTS]", "Not before 20", "\"retryAt\":\"20");
        }
    }

    @Nested
    class Says {
        @Test
        void every_fault_of_a_form_with_its_option() {
            Outcome outcome = grace.runWith(
                    "short\n",
                    "signup",
                    "--username",
                    "g",
                    "--provider-last-name",
                    "<b>",
                    "--email",
                    "nowhere",
                    "--password-stdin");

            assertThat(outcome.status()).isEqualTo(7);
            assertThat(outcome.err())
                    .contains(
                            "[FIELDS_INVALID]",
                            "  --username: ",
                            "  --practice-name: This must be filled in. [REQUIRED]",
                            "  --provider-first-name: ",
                            "  --provider-last-name: ",
                            "  --email: ",
                            "  password: This password is too short.");
        }

        @Test
        void the_one_fault_of_an_argument_on_one_line() {
            Outcome outcome = ada.runWith(Office.PASSWORD + "\n", "username", "allow", "ada", "--password-stdin");

            assertThat(outcome.err())
                    .isEqualTo("latchkey: USERNAME: This username is taken. Choose another. [USERNAME_TAKEN]\n");
        }

        @Test
        void which_level_is_wrong() {
            grace_sees_billing();

            Outcome outcome = ada.run("privilege", "set", "grace", "BILLING=MUCH", "GARDEN=VIEW");

            assertThat(outcome.err()).contains("  BILLING: A level is", "  GARDEN: There is no such portion");
        }

        @Test
        void the_same_to_programs_as_one_object_on_the_last_line() {
            Outcome outcome = ada.run("account", "set", "--npi", "1234567890", "--json");

            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err().lines())
                    .last()
                    .asString()
                    .isEqualTo(
                            "{\"code\":\"FIELDS_INVALID\",\"detail\":\"Some of what was entered is not right.\",\"errors\":[{"
                                    + "\"field\":\"npi\",\"option\":\"--npi\",\"code\":\"NPI_MALFORMED\","
                                    + "\"message\":\"This is not an NPI. Look for a mistyped digit.\"}]}");
        }

        @Test
        void where_to_look_when_it_did_not_understand() {
            assertThat(ada.run("username", "allow").err()).contains("USERNAME", "latchkey username allow --help");
            assertThat(ada.run("username").err()).contains("latchkey username --help");
        }
    }
}
