package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who begins with a password that another has chosen. */
class FirstPasswordTest {
    private static final String FIRST = "first first password";

    @TempDir
    Path directory;

    private Office office;
    private Person ada;
    private String hers;

    @BeforeEach
    void somebody_with_a_practice() {
        office = new Office(directory);
        ada = office.new Person("ada");
        hers = ada.owner("ada");
    }

    private static Outcome change(Person person) {
        return person.runWith(FIRST + "\n" + Office.PASSWORD + "\n", "password", "change", "--password-stdin");
    }

    @Test
    @Tag("USR-3")
    @Tag("USR-8")
    void once_it_is_changed_commands_act_in_the_account_without_being_told_which() {
        ada.runWith(FIRST + "\n", "username", "allow", "desk", "--password-stdin", "--preset", "MASTER");
        Person desk = office.new Person("desk");
        Outcome signedIn = desk.runWith(FIRST + "\n", "signin", "desk", "--password-stdin");
        assertThat(signedIn.status()).as(signedIn.err()).isZero();
        assertThat(desk.run("account", "show").status()).isEqualTo(2);

        Outcome changed = change(desk);

        assertThat(changed.status()).as(changed.err()).isZero();
        assertThat(changed.err()).contains(hers);
        Outcome shown = desk.run("account", "show", "--json");
        assertThat(shown.status()).as(shown.err()).isZero();
        assertThat(shown.out()).contains(hers);
    }

    @Test
    @Tag("USR-3")
    void who_has_no_account_left_to_enter_is_told_of_none() {
        ada.runWith(FIRST + "\n", "username", "allow", "desk", "--password-stdin", "--preset", "MASTER");
        Person desk = office.new Person("desk");
        desk.runWith(FIRST + "\n", "signin", "desk", "--password-stdin");
        ada.run("username", "delete", "desk");

        Outcome changed = change(desk);

        assertThat(changed.status()).as(changed.err()).isZero();
        assertThat(changed.err()).doesNotContain("In account");
        assertThat(desk.run("account", "show").status()).isEqualTo(2);
    }

    @Test
    @Tag("USR-8")
    void an_account_that_was_switched_to_stays() {
        Person omar = office.new Person("omar");
        String his = omar.owner("omar");
        ada.runWith(Office.PASSWORD + "\n", "link", "find", "omar", "--password-stdin");
        ada.run("link", "join", his);
        ada.run("switch", his);

        Outcome changed =
                ada.runWith(Office.PASSWORD + "\na whole new one\n", "password", "change", "--password-stdin");

        assertThat(changed.status()).as(changed.err()).isZero();
        assertThat(ada.run("account", "show", "--json").out()).contains(his);
    }
}
