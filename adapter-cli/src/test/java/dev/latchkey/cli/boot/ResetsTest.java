package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lost passwords on the command line (USR-10). */
@Tag("USR-10")
class ResetsTest {
    private static final String NEW_PASSWORD = "nine loud harbor bells";

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Office office;

    @SuppressWarnings("NullAway.Init")
    private Person ada;

    @SuppressWarnings("NullAway.Init")
    private Person somebody;

    @SuppressWarnings("NullAway.Init")
    private String hers;

    @BeforeEach
    void somebody_with_a_practice() {
        office = new Office(directory);
        ada = office.new Person("ada");
        hers = ada.owner("ada");
        somebody = office.new Person("somebody");
    }

    private Outcome use(String secret, String password) {
        return somebody.runWith(secret + "\n" + password + "\n", "password", "reset", "--password-stdin");
    }

    @Test
    void asking_is_answered_alike_whatever_name_is_typed() {
        Outcome known = somebody.run("password", "ask-reset", "ada");
        List<Outcome> others = List.of(
                somebody.run("password", "ask-reset", "nobody"),
                somebody.run("password", "ask-reset", "no name at all"),
                somebody.run("password", "ask-reset", "ada"));

        assertThat(known.status()).isZero();
        assertThat(others).containsOnly(known);
    }

    @Test
    void whoever_has_the_secret_chooses_a_password_once() {
        String secret = office.resetOf(somebody, "ada");

        assertThat(use(secret, "short").status()).isEqualTo(7);
        Outcome done = use(secret, NEW_PASSWORD);
        assertThat(done.status()).as(done.err()).isZero();
        assertThat(done.out() + done.err()).doesNotContain(secret).doesNotContain(NEW_PASSWORD);
        Outcome again = use(secret, NEW_PASSWORD);
        assertThat(again.status()).isEqualTo(6);
        assertThat(again.err()).contains("RESET_OVER");

        assertThat(ada.run("whoami").status()).isEqualTo(4);
        assertThat(ada.signIn("ada").status()).isEqualTo(4);
        assertThat(ada.runWith(NEW_PASSWORD + "\n", "signin", "ada", "--password-stdin")
                        .status())
                .isZero();
    }

    @Test
    void an_owner_asks_for_a_reset_or_sets_a_first_password_where_no_mail_reaches() {
        ada.runWith("first first password\n", "username", "allow", "grace", "--password-stdin");

        assertThat(ada.run("password", "ask-reset", "ada", "--account", hers).status())
                .isZero();
        Outcome noMail = ada.run("password", "ask-reset", "grace", "--account", hers);
        assertThat(noMail.status()).isEqualTo(6);
        assertThat(noMail.err()).contains("NO_MAIL");
        assertThat(somebody.run("password", "ask-reset", "ada", "--account", hers)
                        .status())
                .isEqualTo(4);
        Outcome set = ada.runWith("marble and thistle\n", "password", "first", "grace", "--password-stdin");
        assertThat(set.status()).as(set.err()).isZero();
        assertThat(set.out()).contains("grace").doesNotContain("thistle");
        assertThat(ada.runWith("marble and thistle\n", "password", "first", "ada", "--password-stdin")
                        .status())
                .isEqualTo(3);
        assertThat(somebody.runWith("marble and thistle\n", "signin", "grace", "--password-stdin", "--json")
                        .out())
                .contains("\"passwordChangeDue\":true");
    }
}
