package dev.latchkey.application.exchange;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.testkit.Race;
import dev.latchkey.application.testkit.SeededRandomness;
import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ACC-5")
class KeyRingFileTest {
    private static final SeededRandomness RANDOMNESS = new SeededRandomness();
    private static final KeyRing RING = KeyRing.fresh(RANDOMNESS).rotated(Purpose.TIN_ENCRYPT, RANDOMNESS);

    @TempDir
    private Path directory;

    @Test
    void what_was_saved_is_loaded_again() throws IOException {
        KeyRingFile.save(file(), RING);

        assertThat(told(KeyRingFile.load(file()))).isEqualTo(told(RING));
    }

    @Test
    void it_is_the_json_that_is_documented() throws IOException {
        KeyRingFile.save(file(), RING);

        assertThat(Files.readString(file()).replaceAll("\\s", ""))
                .startsWith("{\"keys\":[{\"purpose\":\"tin-encrypt\",\"id\":\"1\",\"current\":false,\"material\":\""
                        + RING.named(Purpose.TIN_ENCRYPT, "1").material().revealBase64() + "\"},")
                .endsWith("}]}");
    }

    @Test
    @Tag("USR-7")
    void a_ring_that_lacks_a_purpose_is_refused_with_its_name_and_completed_when_asked() throws IOException {
        KeyRingFile.save(file(), RING);
        String whole = Files.readString(file());
        Files.writeString(file(), whole.replaceAll("(?s),\\s*\\{[^{}]*\"factor-encrypt\"[^{}]*}", ""));

        Rejected refused = catchThrowableOfType(Rejected.class, () -> KeyRingFile.load(file()));
        assertThat(refused.faults()).containsExactly(new Fault("keys", Reason.SETTING_INVALID));
        assertThat(refused.getCause())
                .hasMessageContaining("no key for factor-encrypt")
                .hasMessageContaining("latchkey keys add")
                .hasMessageNotContaining("checkpoint-sign");
        assertThat(KeyRingFile.missing(file())).containsExactly(Purpose.FACTOR_ENCRYPT);

        KeyRing completed = KeyRingFile.completed(file(), RANDOMNESS);
        assertThat(told(completed)).hasSize(told(RING).size());
        for (KeyRing.Key key : completed.keys()) {
            assertThat(key.material()
                            .revealBase64()
                            .equals(RING.named(key.purpose(), key.id())
                                    .material()
                                    .revealBase64()))
                    .as(key.purpose().text())
                    .isEqualTo(key.purpose() != Purpose.FACTOR_ENCRYPT);
        }
        KeyRingFile.save(file(), completed);
        assertThat(told(KeyRingFile.load(file()))).isEqualTo(told(completed));
        assertThat(KeyRingFile.missing(file())).isEmpty();
    }

    @Test
    void only_its_owner_may_read_it() throws IOException {
        KeyRingFile.save(file(), RING);
        assertThat(Files.getPosixFilePermissions(file())).containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);

        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-rw-"));
        KeyRingFile.save(file(), RING);
        assertThat(Files.getPosixFilePermissions(file())).containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
    }

    @Test
    void it_takes_the_place_of_the_one_before_and_leaves_nothing_beside_it() throws IOException {
        KeyRing rotated = RING.rotated(Purpose.CODE_MAC, RANDOMNESS);
        KeyRingFile.create(file(), RING);
        KeyRingFile.save(file(), rotated);

        assertThat(told(KeyRingFile.load(file()))).isEqualTo(told(rotated));
        assertThat(inTheDirectory()).containsExactly(file());
    }

    @Test
    void a_link_stays_a_link_to_where_the_ring_is() throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere")).resolve("real.json");
        KeyRingFile.save(elsewhere, KeyRing.fresh(RANDOMNESS));
        Files.createSymbolicLink(file(), elsewhere);

        KeyRingFile.save(file(), RING);

        assertThat(file()).isSymbolicLink();
        assertThat(told(KeyRingFile.load(elsewhere))).isEqualTo(told(RING));
    }

    @Test
    void a_new_one_is_never_put_over_one_that_is_there() throws IOException {
        KeyRingFile.create(file(), RING);

        assertThatThrownBy(() -> KeyRingFile.create(file(), KeyRing.fresh(RANDOMNESS)))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(told(KeyRingFile.load(file()))).isEqualTo(told(RING));
        assertThat(inTheDirectory()).containsExactly(file());
        assertThat(Files.getPosixFilePermissions(file())).containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
    }

    @Test
    void of_many_who_make_one_at_once_one_does_and_all_load_that_one() {
        List<List<String>> loaded = Race.of(8, number -> {
            try {
                KeyRingFile.create(file(), KeyRing.fresh(new SeededRandomness(number)));
            } catch (FileAlreadyExistsException another) {
                assertThat(another).hasMessageContaining("keys.json");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return told(KeyRingFile.load(file()));
        });

        assertThat(loaded.stream().distinct()).hasSize(1);
    }

    @Test
    void where_nothing_can_be_written_nothing_is() {
        Path nowhere = directory.resolve("missing").resolve("keys.json");

        assertThatThrownBy(() -> KeyRingFile.save(nowhere, RING)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> KeyRingFile.create(nowhere, RING)).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rw---x---", "rwxrwxrwx", "r--r--r--"})
    void one_that_others_can_do_anything_with_is_refused_before_it_is_read(String permissions) throws IOException {
        KeyRingFile.save(file(), RING);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(permissions));

        assertThat(refusal()).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(refusal().getCause()).hasMessageContaining("keys.json").hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------", "rwx------"})
    void one_that_is_its_owners_own_is_read(String permissions) throws IOException {
        KeyRingFile.save(file(), RING);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(permissions));

        assertThat(told(KeyRingFile.load(file()))).isEqualTo(told(RING));
    }

    @Test
    void what_is_missing_or_no_file_is_refused() throws IOException {
        assertThat(refusal().getCause()).hasMessageContaining("NoSuchFileException");

        Files.createDirectory(file());
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rwx------"));
        assertThat(refusal().getCause()).hasMessageContaining("could not be read");
    }

    @Test
    void a_huge_one_is_refused_before_it_is_read() throws IOException {
        written("{\"keys\":[" + " ".repeat(1 << 20) + "]}");

        assertThat(refusal().getCause()).hasMessageContaining("too large");
    }

    private Rejected refusal() {
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> KeyRingFile.load(file()));
        assertThat(rejected.faults()).containsExactly(new Fault("keys", Reason.SETTING_INVALID));
        return rejected;
    }

    private void written(String text) throws IOException {
        Files.writeString(file(), text);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
    }

    private Path file() {
        return directory.resolve("keys.json");
    }

    private List<Path> inTheDirectory() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static List<String> told(KeyRing ring) {
        return ring.keys().stream()
                .map(key -> key.purpose() + " " + key.id() + " " + key.current() + " "
                        + key.material().revealBase64())
                .toList();
    }
}
