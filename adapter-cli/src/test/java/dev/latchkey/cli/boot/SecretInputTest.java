package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Passwords and what else nobody may see come from a terminal, from a file or from standard input. */
class SecretInputTest extends OnePractice {
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
}
