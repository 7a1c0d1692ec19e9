package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inviting, accepting and handing over ownership on the command line. */
class PromisesTest {
    @TempDir
    private Path directory;

    private Office office;
    private Person ada;
    private Person grace;
    private String hers;

    @BeforeEach
    void two_people() {
        office = new Office(directory);
        ada = office.new Person("ada");
        hers = ada.owner("ada");
        grace = ada.beside("grace");
        grace.owner("grace");
    }

    private static String member(String name, Outcome outcome) {
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return outcome.out().replaceAll("(?s).*\"" + name + "\":\"([^\"]+)\".*", "$1");
    }

    private String invited(String email) {
        return member("id", ada.run("invitation", "make", email, "--preset", "BILLER", "--json"));
    }

    private String secret(String id) {
        return member("secret", ada.run("invitation", "link", id, "--json"));
    }

    @Test
    @Tag("LNK-2")
    @Tag("LNK-6")
    void an_office_manager_lets_a_biller_in_without_a_password() throws IOException {
        String id = member(
                "id",
                ada.run(
                        "invitation",
                        "make",
                        "Grace@Home.example",
                        "--preset",
                        "BILLER",
                        "--until",
                        "2031-06-30",
                        "--json"));
        assertThat(ada.run("invitation", "list").out()).contains("Grace@home.example", "PENDING", "BILLING=FULL");
        String secret = secret(id);
        Path file = Files.writeString(directory.resolve("secret"), secret + "\n");

        Outcome looked = grace.run("invitation", "look", "--invitation-file", file.toString());
        assertThat(looked.out()).contains("Practice of ada", "BILLING=FULL", "2031-07-01T00:00:00Z");
        Outcome dry = grace.run("invitation", "accept", "--invitation-file", file.toString(), "--dry-run");
        assertThat(dry.out()).contains(hers);
        assertThat(grace.run("accounts").out()).doesNotContain(hers);
        Outcome accepted = grace.run("invitation", "accept", "--invitation-file", file.toString());

        assertThat(accepted.status()).as(accepted.err()).isZero();
        assertThat(accepted.out()).contains(hers, "grace");
        assertThat(accepted.err()).contains("latchkey switch " + hers);
        assertThat(grace.run("accounts").out()).contains(hers);
        assertThat(grace.run("invitation", "accept", "--invitation-file", file.toString())
                        .status())
                .isEqualTo(6);
        assertThat(ada.run("invitation", "show", id).out()).contains("ACCEPTED").doesNotContain(secret);
    }

    @Test
    @Tag("LNK-2")
    void a_new_username_is_made_from_one_stream_of_secrets() {
        String secret = secret(invited("linus@home.example"));
        Person linus = ada.beside("linus");

        Outcome made = linus.runWith(
                secret + "\n" + Office.PASSWORD + "\n",
                "invitation",
                "accept",
                "--as-new",
                "linus",
                "--invitation-stdin",
                "--password-stdin",
                "--json");

        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.out()).contains("\"username\":\"linus\"", hers);
        assertThat(linus.signIn("linus").status()).isZero();
        assertThat(linus.run("whoami").out()).contains("linus@home.example");
    }

    @Test
    @Tag("LNK-2")
    void sent_again_withdrawn_declined_and_over() {
        String id = invited("linus@home.example");
        String former = secret(id);
        office.clock.advance(Duration.ofHours(72));
        ada.signIn("ada");
        assertThat(ada.run("invitation", "show", id).out()).contains("EXPIRED");
        assertThat(ada.run("invitation", "link", id).err()).contains("[INVITATION_OVER]");
        assertThat(ada.run("invitation", "resend", id).out()).contains("PENDING");
        assertThat(grace.runWith(former + "\n", "invitation", "look", "--invitation-stdin")
                        .err())
                .contains("[INVITATION_OVER]");
        String present = secret(id);
        assertThat(grace.runWith(present + "\n", "invitation", "decline", "--invitation-stdin")
                        .status())
                .isZero();
        assertThat(ada.run("invitation", "show", id).out()).contains("DECLINED");
        String other = invited("other@home.example");
        assertThat(ada.run("invitation", "withdraw", other, "--if-version", "9").status())
                .isEqualTo(6);
        assertThat(ada.run("invitation", "withdraw", other).out()).contains("WITHDRAWN");
        assertThat(ada.run("invitation", "withdraw", "nonsense").status()).isEqualTo(5);
    }

    @Test
    void a_secret_is_asked_for_at_a_terminal_only_and_never_twice() {
        String secret = secret(invited("linus@home.example"));

        assertThat(grace.run("invitation", "look").status()).isEqualTo(2);
        assertThat(grace.run("invitation", "accept", "--invitation-stdin", "--invitation-file", "x")
                        .status())
                .isEqualTo(2);
        assertThat(grace.typing(secret).run("invitation", "accept").status()).isZero();
        assertThat(grace.asked()).containsExactly("Secret of the invitation");
    }

    @Test
    void faults_stand_under_the_option_they_came_from() {
        Outcome outcome = ada.run("invitation", "make", "nobody", "--preset", "BOSS", "--until", "soon");

        assertThat(outcome.status()).isEqualTo(7);
        assertThat(outcome.err()).contains("EMAIL", "--preset", "--until");
    }

    @Test
    @Tag("PRV-5")
    @Tag("PRV-4")
    void a_sole_owner_hands_the_practice_over() {
        grace.runWith(secret(invited("grace@home.example")) + "\n", "invitation", "accept", "--invitation-stdin");
        assertThat(ada.run("ownership", "offer", "grace", "--preset", "BILLER").status())
                .isEqualTo(2);
        Outcome offered = ada.run("ownership", "offer", "grace", "--step-down", "--preset", "BILLER", "--json");
        String offer = member("id", offered);
        assertThat(offered.err()).contains("psychotherapy notes");
        assertThat(grace.run("ownership", "list", "--mine").out()).contains(offer, "Practice of ada", "PENDING");
        assertThat(ada.run("ownership", "list").out()).contains(offer);

        Outcome unasked = grace.run("ownership", "accept", offer);
        assertThat(unasked.status()).isEqualTo(2);
        assertThat(unasked.err()).contains("psychotherapy notes", "--yes");
        Outcome no = grace.typing("no").run("ownership", "accept", offer);
        assertThat(no.status()).isEqualTo(2);
        Outcome yes = grace.typing("Yes").run("ownership", "accept", offer);

        assertThat(yes.status()).as(yes.err()).isZero();
        assertThat(yes.err()).contains("psychotherapy notes");
        assertThat(yes.out()).contains("ACCEPTED");
        assertThat(grace.run("privilege", "show", "grace", "--account", hers).out())
                .contains("Owner");
        assertThat(ada.run("ownership", "offer", "grace").status()).isEqualTo(3);
        assertThat(grace.run("username", "list", "--account", hers).out()).contains("owner");
    }

    @Test
    @Tag("PRV-5")
    void an_offer_is_withdrawn_or_declined() {
        grace.runWith(secret(invited("grace@home.example")) + "\n", "invitation", "accept", "--invitation-stdin");
        String first = member("id", ada.run("ownership", "offer", "grace", "--json"));
        assertThat(ada.run("ownership", "withdraw", first).out()).contains("WITHDRAWN");
        assertThat(grace.run("ownership", "accept", first, "--yes").err()).contains("[OFFER_OVER]");
        String second = member("id", ada.run("ownership", "offer", "grace", "--json"));
        assertThat(grace.run("ownership", "decline", second).out()).contains("DECLINED");
        assertThat(grace.run("ownership", "decline", "nonsense").status()).isEqualTo(5);
    }
}
