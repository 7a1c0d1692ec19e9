package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the program keeps in files from one run to the next: who is signed in where, and the key ring. */
class KeptFilesTest extends OnePractice {
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
