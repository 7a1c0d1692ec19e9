package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.exchange.KeyRingFile;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ring that was made before a purpose was thought of is mended on purpose, and no other way. */
class KeysAddTest {
    private static final String WITHOUT = "(?s),\\s*\\{[^{}]*\"factor-encrypt\"[^{}]*}";

    @TempDir
    private Path directory;

    private Office office;
    private Person ada;

    @BeforeEach
    void somebody_at_a_machine() {
        office = new Office(directory);
        ada = office.new Person("ada");
    }

    private Path ring() {
        return directory.resolve("keys.json");
    }

    /** Takes the key of a purpose out of the ring, as if it had never had one. */
    private String lacking() throws IOException {
        String without = Files.readString(ring()).replaceAll(WITHOUT, "");
        Files.writeString(ring(), without);
        return without;
    }

    @Test
    void a_ring_that_lacks_a_purpose_is_refused_by_the_name_of_the_command_that_mends_it() throws IOException {
        ada.owner("ada");
        office.earlierThan("factor-encrypt");
        lacking();

        Outcome refused = ada.run("whoami");
        assertThat(refused.status()).isEqualTo(7);
        assertThat(refused.err()).contains("has no key for factor-encrypt").contains("latchkey keys add");

        Outcome added = ada.run("keys", "add", "--json");
        assertThat(added.status()).as(added.err()).isZero();
        assertThat(added.out()).contains("{\"purpose\":\"factor-encrypt\",\"id\":\"1\",\"current\":true}");
        assertThat(added.err()).contains("Added to " + ring());
        assertThat(added.out()).doesNotContain("material");
        assertThat(ada.run("keys", "status").status()).isZero();
        assertThat(Files.getPosixFilePermissions(ring())).hasSize(2);

        Outcome again = ada.run("keys", "add", "--json");
        assertThat(again.out()).contains("\"keys\":[]");
        assertThat(again.err()).contains("a key for every purpose");
    }

    @Test
    void what_is_there_stays_as_it_is() throws IOException {
        ada.owner("ada");
        office.earlierThan("factor-encrypt");
        KeyRing before = KeyRingFile.load(ring());
        lacking();

        ExampleWorld.done(ada.run("keys", "add"));

        KeyRing after = KeyRingFile.load(ring());
        for (Purpose purpose : Purpose.values()) {
            boolean same = after.current(purpose)
                    .material()
                    .revealBase64()
                    .equals(before.current(purpose).material().revealBase64());
            assertThat(same).as(purpose.text()).isEqualTo(purpose != Purpose.FACTOR_ENCRYPT);
        }
    }

    @Test
    void a_key_that_was_lost_is_not_made_anew() throws IOException {
        ada.owner("ada");
        String lacking = lacking();

        Outcome refused = ada.run("keys", "add");

        assertThat(refused.status()).isEqualTo(7);
        assertThat(refused.err())
                .contains("has lost its key for factor-encrypt")
                .contains("backup");
        assertThat(Files.readString(ring())).isEqualTo(lacking);
    }

    @Test
    void the_ring_of_another_database_is_left_alone() throws IOException {
        ada.owner("ada");
        office.earlierThan("factor-encrypt");
        Files.delete(ring());
        Office other = new Office(Files.createDirectory(directory.resolve("other")));
        other.new Person("bea").owner("bea");
        Files.copy(directory.resolve("other").resolve("keys.json"), ring());
        String lacking = lacking();

        Outcome refused = ada.run("keys", "add");

        assertThat(refused.status()).isEqualTo(7);
        assertThat(refused.err()).contains("is not the key ring this database was written with");
        assertThat(Files.readString(ring())).isEqualTo(lacking);
    }
}
