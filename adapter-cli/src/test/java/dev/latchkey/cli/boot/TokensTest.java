package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** API tokens and sessions on the command line. */
class TokensTest {
    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Office office;

    @SuppressWarnings("NullAway.Init")
    private Person ada;

    @SuppressWarnings("NullAway.Init")
    private String hers;

    @BeforeEach
    void somebody_with_a_practice() {
        office = new Office(directory);
        ada = office.new Person("ada");
        hers = ada.owner("ada");
    }

    private Outcome make(String... further) {
        String[] words = new String[further.length + 4];
        System.arraycopy(new String[] {"token", "make", "--password-stdin", "--json"}, 0, words, 0, 4);
        System.arraycopy(further, 0, words, 4, further.length);
        return ada.runWith(Office.PASSWORD + "\n", words);
    }

    private Path tokenFile(Outcome made, String permissions) throws IOException {
        assertThat(made.status()).as(made.err()).isZero();
        Path file = directory.resolve("token" + made.out().hashCode());
        Files.writeString(file, made.out().replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1") + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return file;
    }

    @Test
    @Tag("USR-11")
    void a_program_acts_by_a_token_in_a_file_of_its_own() throws IOException {
        Path file = tokenFile(make("nightly"), "rw-------");
        Person program = office.new Person("program");

        Outcome who = program.run("whoami", "--token-file", file.toString(), "--json");
        assertThat(who.out()).contains("\"username\":\"ada\"", "\"name\":\"nightly\"", "\"account\":null");
        assertThat(program.run("whoami", "--token-file", file.toString()).out()).contains("By API token");
        assertThat(program.run("whoami").status()).isEqualTo(4);
        program.with("LATCHKEY_TOKEN_FILE", file.toString());
        assertThat(program.run("username", "list", "--account", hers).status()).isZero();
        Outcome nowhere = program.run("username", "list");
        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(nowhere.err()).contains("--account ID.").doesNotContain("switch");
        assertThat(program.run("settings").out()).contains("token.file", file.toString());
        assertThat(ada.run("whoami", "--json").out()).contains("\"apiToken\":null", "\"account\":\"" + hers + "\"");
    }

    @Test
    @Tag("USR-11")
    void a_token_held_to_one_account_acts_there() throws IOException {
        Path file = tokenFile(make("held", "--account", hers), "r--------");
        Person program = office.new Person("program").with("LATCHKEY_TOKEN_FILE", file.toString());

        assertThat(program.run("username", "list").out()).contains("ada");
        assertThat(program.run("decide", "--portion", "BILLING", "--action", "VIEW", "--check")
                        .status())
                .isZero();
        assertThat(program.run("switch", hers).status()).isZero();
        assertThat(Files.exists(program.home.resolve(".local/state/latchkey/session.json")))
                .isFalse();
    }

    @Test
    @Tag("USR-11")
    void what_needs_the_person_is_refused() throws IOException {
        Path file = tokenFile(make("nightly"), "rw-------");
        ada.with("LATCHKEY_TOKEN_FILE", file.toString());

        List<Outcome> refused = List.of(
                make("another"),
                ada.run("token", "list"),
                ada.run("token", "end", "nightly"),
                ada.run("session", "list"),
                ada.run("session", "end", "--others"),
                ada.run("signout"),
                ada.runWith(Office.PASSWORD + "\na whole new one\n", "password", "change", "--password-stdin"),
                ada.runWith(Office.PASSWORD + "\n", "link", "find", "bob", "--password-stdin"),
                ada.runWith("a whole new one\n", "password", "first", "bob", "--account", hers, "--password-stdin"));

        assertThat(refused).extracting(Outcome::status).containsOnly(3);
        assertThat(refused).allSatisfy(outcome -> assertThat(outcome.err()).contains("TOKEN_NOT_PERMITTED"));
    }

    @Test
    @Tag("USR-11")
    void a_file_that_others_can_read_or_that_holds_no_token_is_no_good() throws IOException {
        Outcome made = make("nightly");
        Path open = tokenFile(made, "rw-r--r--");
        Path empty = directory.resolve("empty");
        Files.writeString(empty, "");
        Path session = directory.resolve("session");
        Files.writeString(session, "x".repeat(43));
        for (Path file : List.of(empty, session)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }

        for (Path file : List.of(open, empty, session, directory.resolve("none"))) {
            Outcome refused = ada.run("whoami", "--token-file", file.toString());
            assertThat(refused.status()).as(file.toString()).isEqualTo(7);
            assertThat(refused.err()).contains("token.file", "chmod 600").doesNotContain("lk_");
            assertThat(refused.out()).isEmpty();
        }
    }

    @Test
    @Tag("USR-11")
    void a_token_is_over_when_it_was_said_and_when_it_is_ended() throws IOException {
        Path brief = tokenFile(
                make("brief", "--until", office.clock.now().plusSeconds(60).toString()), "rw-------");
        Path second = tokenFile(make("second"), "rw-------");
        assertThat(ada.run("token", "list").out()).contains("brief", "second");

        office.clock.advance(Duration.ofSeconds(60));
        Outcome over = ada.run("whoami", "--token-file", brief.toString());
        assertThat(over.status()).isEqualTo(4);
        assertThat(over.err()).contains("TOKEN_ENDED");
        assertThat(ada.run("token", "list").out()).doesNotContain("brief");

        assertThat(ada.run("token", "end", "second").status()).isZero();
        assertThat(ada.run("token", "end", "second").status()).isEqualTo(5);
        assertThat(ada.run("whoami", "--token-file", second.toString()).status())
                .isEqualTo(4);
    }

    @Test
    @Tag("USR-11")
    void faults_are_told_at_their_options_and_the_token_alone_is_data() {
        Outcome faults = make("nightly", "--until", "soon", "--account", "1");
        assertThat(faults.status()).isEqualTo(7);
        assertThat(faults.err()).contains("--until", "--account");

        Outcome made = ada.runWith(Office.PASSWORD + "\n", "token", "make", "nightly", "--password-stdin");
        assertThat(made.out()).matches("lk_[\\w-]{43}\n");
        assertThat(made.err()).contains("not shown again").doesNotContain("lk_");
        assertThat(ada.runWith(Office.PASSWORD + "\n", "token", "make", "nightly", "--password-stdin")
                        .status())
                .isEqualTo(6);
    }

    @Test
    @Tag("USR-11")
    void a_changed_password_ends_all_but_those_kept_by_name() throws IOException {
        Path kept = tokenFile(make("kept"), "rw-------");
        Path other = tokenFile(make("other"), "rw-------");
        String both = Office.PASSWORD + "\na whole new one now\n";

        Outcome unknown = ada.runWith(both, "password", "change", "--password-stdin", "--keep-tokens", "none");
        assertThat(unknown.status()).isEqualTo(7);
        assertThat(unknown.err()).contains("--keep-tokens");
        Outcome changed = ada.runWith(both, "password", "change", "--password-stdin", "--keep-tokens", "kept");
        assertThat(changed.status()).as(changed.err()).isZero();

        assertThat(ada.run("whoami", "--token-file", kept.toString()).status()).isZero();
        assertThat(ada.run("whoami", "--token-file", other.toString()).status()).isEqualTo(4);
    }

    @Test
    @Tag("USR-6")
    void one_sees_where_one_is_signed_in_and_ends_it() {
        Person phone = ada.beside("phone");
        phone.signIn("ada");
        Person tablet = ada.beside("tablet");
        tablet.signIn("ada");

        String listed = ada.run("session", "list", "--json").out();
        assertThat(listed.split("\"channel\":\"CLI\"", -1)).hasSize(4);
        String id = phone.run("session", "list", "--json")
                .out()
                .replaceAll("(?s).*\"id\":\"([^\"]+)\",\"current\":true.*", "$1");
        assertThat(ada.run("session", "end", id).status()).isZero();
        assertThat(ada.run("session", "end", id).status()).isEqualTo(5);
        assertThat(ada.run("session", "end", "nonsense").status()).isEqualTo(5);
        assertThat(ada.run("session", "end").status()).isEqualTo(2);
        assertThat(phone.run("whoami").status()).isEqualTo(4);
        assertThat(tablet.run("whoami").status()).isZero();

        assertThat(ada.run("session", "end", "--others", "--dry-run").status()).isZero();
        assertThat(tablet.run("whoami").status()).isZero();
        assertThat(ada.run("session", "end", "--others").status()).isZero();
        assertThat(tablet.run("whoami").status()).isEqualTo(4);
        assertThat(ada.run("whoami").status()).isZero();
    }
}
