package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIRST = "first first password\n";

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

    private static JsonNode json(Outcome outcome) throws IOException {
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.lines()).as("nothing but one line of JSON").hasSize(1);
        return JSON.readTree(outcome.out());
    }

    private Person allowed(String username, String... levels) throws IOException {
        String[] command = Stream.concat(
                        Stream.of("username", "allow", username, "--password-stdin", "--json"), Stream.of(levels))
                .toArray(String[]::new);
        json(ada.runWith(FIRST, command));
        Person person = office.new Person(username);
        person.runWith(FIRST, "signin", username, "--password-stdin");
        json(person.runWith(FIRST + Office.PASSWORD + "\n", "password", "change", "--password-stdin", "--json"));
        return person;
    }

    @Nested
    class Remembers {
        private Path file() {
            return ada.home.resolve(".local/state/latchkey/session.json");
        }

        @Test
        @Tag("USR-6")
        void who_is_signed_in_for_nobody_else_to_read() throws IOException {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                    .isEqualTo("rwx------");
            assertThat(Files.readString(file())).doesNotContain(Office.PASSWORD);
        }

        @Test
        void nothing_but_the_device_after_signing_out() throws IOException {
            assertThat(ada.run("signout").status()).isZero();

            assertThat(ada.run("whoami").status()).isEqualTo(4);
            JsonNode left = JSON.readTree(Files.readString(file()));
            assertThat(left.propertyStream().map(Map.Entry::getKey)).containsExactly("device");
        }

        @Test
        void nobody_when_the_file_is_not_what_was_written_and_says_so() throws IOException {
            Files.writeString(file(), "{\"username\":");

            Outcome outcome = ada.run("whoami");

            assertThat(outcome.status()).isEqualTo(4);
            assertThat(outcome.err()).contains(file().toString(), "[NOT_SIGNED_IN]");
            assertThat(ada.signIn("ada").status()).isZero();
        }

        @Test
        void the_account_that_was_switched_to() throws IOException {
            Person omar = office.new Person("omar");
            String his = omar.owner("omar");
            ada.runWith(Office.PASSWORD + "\n", "link", "find", "omar", "--password-stdin");
            json(ada.run("link", "join", his, "--json"));

            assertThat(json(ada.run("switch", his, "--json")).path("accountId").asText())
                    .isEqualTo(his);

            assertThat(json(ada.run("account", "show", "--json"))
                            .path("accountId")
                            .asText())
                    .isEqualTo(his);
            assertThat(json(ada.run("whoami", "--json")).path("account").asText())
                    .isEqualTo(his);
            assertThat(json(ada.run("account", "show", "--json", "--account", hers))
                            .path("accountId")
                            .asText())
                    .isEqualTo(hers);
        }

        @Test
        @Tag("LNK-4")
        void the_ticket_of_a_find_until_it_was_used() throws IOException {
            String his = office.new Person("omar").owner("omar");

            JsonNode found =
                    json(ada.runWith(Office.PASSWORD + "\n", "link", "find", "omar", "--password-stdin", "--json"));
            assertThat(found.at("/accounts/0/accountId").asText()).isEqualTo(his);
            assertThat(Files.readString(file())).contains(found.path("ticket").asText());

            JsonNode joined = json(ada.run("link", "join", his, "--json"));
            assertThat(joined.at("/accounts/0/privileges/BILLING").asText()).isEqualTo("FULL");
            assertThat(joined.at("/accounts/0/privileges/PSYCHOTHERAPY_NOTES").asText())
                    .isEqualTo("NONE");
            assertThat(Files.readString(file())).doesNotContain("ticket");
        }

        @Test
        void no_ticket_that_came_another_way() throws IOException {
            String his = office.new Person("omar").owner("omar");
            String ticket = json(ada.runWith(
                            Office.PASSWORD + "\n", "link", "find", "omar", "--password-stdin", "--json"))
                    .path("ticket")
                    .asText();

            assertThat(ada.runWith("x" + ticket + "\n", "link", "join", his, "--ticket-stdin")
                            .status())
                    .isEqualTo(6);
            Path file = Files.writeString(directory.resolve("ticket"), ticket);
            assertThat(ada.run("link", "join", his, "--ticket-file", file.toString())
                            .status())
                    .isZero();
        }
    }

    @Nested
    class Asks {
        @Test
        void for_a_password_at_a_terminal() {
            Person at = office.new Person("at").typing(Office.PASSWORD);

            assertThat(at.run("signin", "ada").status()).isZero();
            assertThat(at.asked()).containsExactly("Password");
        }

        @Test
        void twice_for_one_that_is_chosen() {
            Person at = ada.typing(FIRST.strip(), FIRST.strip());

            assertThat(at.run("username", "allow", "grace").status()).isZero();
            assertThat(at.asked()).containsExactly("First password", "First password again");
        }

        @Test
        void and_does_nothing_when_the_two_differ_or_nothing_comes() {
            assertThat(ada.typing("one one one one", "two two two two")
                            .run("username", "allow", "grace")
                            .status())
                    .isEqualTo(2);
            assertThat(ada.typing().run("username", "allow", "grace").status()).isEqualTo(2);
        }

        @Test
        void nobody_where_there_is_no_terminal() {
            Outcome outcome = ada.run("username", "allow", "grace");

            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.err()).contains("--password-stdin", "--password-file");
        }

        @Test
        void for_a_tin_that_shows_as_its_last_digits() throws IOException {
            assertThat(ada.typing("12-3456789")
                            .run("account", "set", "--ask-tin")
                            .out())
                    .contains("***6789")
                    .doesNotContain("3456789");
            Path file = Files.writeString(directory.resolve("tin"), "98-7654321\n");
            assertThat(ada.run("account", "set", "--tin-file", file.toString()).out())
                    .contains("***4321");
        }
    }

    @Nested
    class Reads_passwords {
        @Test
        void from_a_file_the_way_they_stand_there() throws IOException {
            Path file = Files.writeString(directory.resolve("secret"), "  blanks count too  \r\nnext\n");

            assertThat(ada.run("username", "allow", "grace", "--password-file", file.toString())
                            .status())
                    .isZero();
            Person grace = office.new Person("grace");
            assertThat(grace.runWith("  blanks count too  \n", "signin", "grace", "--password-stdin")
                            .status())
                    .isZero();
        }

        @Test
        void and_says_which_is_missing() {
            Outcome outcome = ada.runWith(Office.PASSWORD + "\n", "password", "change", "--password-stdin");

            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.err()).contains("standard input", "new password");
        }

        @Test
        void but_nothing_that_is_no_text_or_no_file() throws IOException {
            Path file = Files.write(directory.resolve("bytes"), new byte[] {(byte) 0xC3, (byte) 0x28, '\n'});

            assertThat(ada.run("signin", "ada", "--password-file", file.toString())
                            .status())
                    .isEqualTo(2);
            assertThat(ada.run("signin", "ada", "--password-file", directory.toString())
                            .status())
                    .isEqualTo(2);
            assertThat(ada.run("signin", "ada", "--password-file", "/nonexistent/../etc")
                            .status())
                    .isEqualTo(2);
            assertThat(ada.runWith("x\n", "signin", "ada", "--password-file", file.toString(), "--password-stdin")
                            .status())
                    .isEqualTo(2);
        }

        @Test
        void with_a_nul_or_a_million_characters_as_rules_have_it() {
            assertThat(ada.runWith("seven\0quiet rivers\n", "username", "allow", "grace", "--password-stdin")
                            .err())
                    .contains("password:", "[PASSWORD_CHARACTERS]");
            assertThat(ada.runWith("x".repeat(1_000_000) + "\n", "username", "allow", "grace", "--password-stdin")
                            .err())
                    .contains("password:", "[PASSWORD_TOO_LONG]");
        }
    }

    @Nested
    class Lists {
        @BeforeEach
        void seven_usernames() throws IOException {
            for (int i = 1; i <= 6; i++) {
                json(ada.runWith(FIRST, "username", "allow", "clerk" + i, "--password-stdin", "--json"));
            }
        }

        @Test
        void one_page_and_how_to_go_on() {
            Outcome first = ada.run("username", "list", "--limit", "3");
            assertThat(first.lines()).hasSize(4).first().asString().startsWith("USERNAME  ORIGIN");
            assertThat(first.err()).startsWith("There is more: --cursor ").contains("--all");

            String cursor = first.err().replaceAll("(?s).*--cursor (\\S+),.*", "$1");
            Outcome second = ada.run("username", "list", "--limit", "3", "--cursor", cursor);
            assertThat(second.lines()).hasSize(4).anyMatch(line -> line.startsWith("clerk5"));
            assertThat(second.lines()).noneMatch(line -> line.startsWith("clerk2"));
        }

        @Test
        void every_page_under_one_header() {
            Outcome all = ada.run("username", "list", "--limit", "2", "--all");

            assertThat(all.lines()).hasSize(8);
            assertThat(all.err()).isEmpty();
        }

        @Test
        void every_page_as_one_object() throws IOException {
            JsonNode all = json(ada.run("username", "list", "--limit", "2", "--all", "--json"));

            assertThat(all.path("usernames")).hasSize(7);
            assertThat(all.path("next").isNull()).isTrue();
            assertThat(json(ada.run("username", "list", "--limit", "2", "--json"))
                            .path("next")
                            .isTextual())
                    .isTrue();
        }

        @Test
        void nothing_with_a_word_to_people_and_an_empty_list_to_programs() throws IOException {
            Outcome none = ada.run("accounts", "--search", "nowhere");
            assertThat(none.out()).isEmpty();
            assertThat(none.err()).isEqualTo("Nothing to show.\n");
            assertThat(json(ada.run("accounts", "--search", "nowhere", "--json"))
                            .path("accounts"))
                    .isEmpty();
        }
    }

    @Nested
    class Answers_programs {
        @Test
        @Tag("DEC-4")
        void a_decision_and_why() throws IOException {
            Person grace = allowed("grace", "--privilege", "BILLING=VIEW");

            JsonNode decision = json(
                    grace.run("decide", "--account", hers, "--portion", "BILLING", "--action", "CHANGE", "--json"));
            assertThat(decision.toString())
                    .isEqualTo("{\"allowed\":false,\"level\":\"VIEW\",\"reason\":\"LEVEL_TOO_LOW\"}");

            JsonNode explanation = json(ada.run(
                    "explain",
                    "--username",
                    "grace",
                    "--account",
                    hers,
                    "--portion",
                    "BILLING",
                    "--action",
                    "CHANGE",
                    "--json"));
            assertThat(explanation.at("/paths/0/held").asText()).isEqualTo("VIEW");
            assertThat(explanation.at("/paths/0/verdict").asText()).isEqualTo("LEVEL_TOO_LOW");
            assertThat(explanation.path("state").asText()).isEqualTo("TRIAL");
        }

        @Test
        @Tag("DEC-9")
        void about_others_as_about_an_unknown_account_where_they_may_not_ask() throws IOException {
            Person grace = allowed("grace", "--privilege", "BILLING=VIEW");

            assertThat(json(grace.run(
                                    "decide",
                                    "--username",
                                    "ada",
                                    "--account",
                                    hers,
                                    "--portion",
                                    "BILLING",
                                    "--action",
                                    "VIEW",
                                    "--json"))
                            .path("reason")
                            .asText())
                    .isEqualTo("ACCOUNT_UNKNOWN");
        }

        @Test
        void who_may() throws IOException {
            allowed("grace", "--privilege", "BILLING=VIEW");

            JsonNode may = json(ada.run("who-can", "--portion", "BILLING", "--action", "VIEW", "--json"));
            assertThat(may.path("usernames").findValuesAsText("username")).containsExactly("ada", "grace");
            assertThat(may.path("usernames").findValuesAsText("reason")).containsExactly("OWNER", "LINK");
        }

        @Test
        void a_username_s_privileges_and_the_version_to_change() throws IOException {
            allowed("grace", "--preset", "BILLER");

            JsonNode before = json(ada.run("privilege", "show", "grace", "--json"));
            assertThat(before.at("/privileges/BILLING").asText()).isEqualTo("FULL");
            String version = before.path("version").asText();
            JsonNode after = json(ada.run(
                    "privilege", "set", "grace", "BILLING=VIEW", "REPORTS=NONE", "--if-version", version, "--json"));
            assertThat(after.at("/privileges/BILLING").asText()).isEqualTo("VIEW");
            assertThat(after.at("/privileges/CLIENTS").asText()).isEqualTo("FULL");

            assertThat(ada.run("privilege", "set", "grace", "BILLING=FULL", "--if-version", version)
                            .status())
                    .isEqualTo(6);
        }

        @Test
        void the_log_its_proof_and_a_checkpoint() throws IOException {
            assertThat(ada.run("account", "show", "--account", hers).status()).isZero();
            JsonNode log = json(ada.run("activity", "list", "--json", "--limit", "1"));
            assertThat(log.at("/records/0/username").asText()).isEqualTo("ada");
            assertThat(log.at("/records/0/channel").asText()).isEqualTo("CLI");
            assertThat(log.at("/records/0/accountId").asText()).isEqualTo(hers);

            JsonNode verified = json(ada.run("activity", "verify", "--json"));
            assertThat(verified.path("whole").asBoolean()).isTrue();

            JsonNode checkpoint = json(ada.run("activity", "checkpoint", "--json"));
            assertThat(checkpoint.path("signed").asText()).startsWith("latchkey checkpoint\naccount:" + hers);
            assertThat(ada.run("activity", "mine", "--outcome", "DONE", "--json")
                            .status())
                    .isZero();
        }

        @Test
        void what_they_are_told() throws IOException {
            String his = office.new Person("omar").owner("omar");
            ada.runWith(Office.PASSWORD + "\n", "link", "find", "omar", "--password-stdin");
            ada.run("link", "join", his);
            Person omar = office.new Person("omar");
            omar.signIn("omar");

            JsonNode notices = json(omar.run("notices", "--json"));
            assertThat(notices.path("notices").findValuesAsText("kind")).contains("JOINED_WITH_YOUR_PASSWORD");
            assertThat(notices.at("/notices/0/about").asText()).isEqualTo("ada");
            assertThat(omar.run("signin", "omar", "--password-stdin").status()).isEqualTo(2);
        }

        @Test
        void settings_with_where_they_came_from() throws IOException {
            JsonNode settings = json(ada.with("LATCHKEY_TRIAL_DAYS", "60").run("settings", "--json"));

            assertThat(settings.path("settings"))
                    .anySatisfy(one -> assertThat(one.toString())
                            .contains("\"trial.days\"", "\"60\"", "\"environment LATCHKEY_TRIAL_DAYS\""));
        }
    }

    @Test
    @Tag("LNK-11")
    void giving_up_one_s_own_access_needs_no_name() throws IOException {
        Person grace = allowed("grace", "--privilege", "BILLING=VIEW");

        assertThat(json(grace.run("link", "end", "--account", hers, "--json"))
                        .path("username")
                        .asText())
                .isEqualTo("grace");
        assertThat(ada.run("privilege", "show", "grace").status()).isEqualTo(5);
    }

    @Test
    void what_is_cleared_is_gone_and_what_is_not_named_stays() throws IOException {
        json(ada.run("account", "set", "--phone", "555-010-7788", "--npi", "1234567893", "--json"));

        JsonNode after = json(ada.run("account", "set", "--phone", "", "--json"));

        assertThat(after.path("phone").isNull()).isTrue();
        assertThat(after.path("npi").asText()).isEqualTo("1234567893");
    }

    @Test
    void a_value_that_looks_like_a_file_to_read_or_an_option_is_a_value() throws IOException {
        assertThat(ada.run("account", "set", "--practice-name", "@/etc/passwd").err())
                .contains("--practice-name", "[TEXT_CHARACTERS]");
        assertThat(json(ada.run("account", "set", "--practice-name", "${sys:user.home} %s \\u0041", "--json"))
                        .path("practiceName")
                        .asText())
                .isEqualTo("${sys:user.home} %s \\u0041");
    }

    @Test
    void a_new_key_ring_is_said_aloud_once() {
        Office empty = new Office(directory.resolve("empty"));
        Person first = empty.new Person("first");

        assertThat(first.run("signin", "nobody").err()).doesNotContain("key ring");
        assertThat(first.signIn("nobody").err()).contains("Made a key ring", "keys.json");
        assertThat(first.signIn("nobody").err()).doesNotContain("key ring");
    }

    @Test
    void a_key_ring_that_is_lost_is_not_made_anew() throws IOException {
        Files.delete(directory.resolve("keys.json"));

        Outcome outcome = ada.run("whoami");

        assertThat(outcome.status()).isEqualTo(7);
        assertThat(outcome.err()).contains("keys.file", "keys.json", "[SETTING_INVALID]");
        assertThat(directory.resolve("keys.json")).doesNotExist();
    }
}
