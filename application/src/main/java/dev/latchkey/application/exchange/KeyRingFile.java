package dev.latchkey.application.exchange;

import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The file a key ring is kept in: JSON that its owner alone may read (0600), where the file system knows owners.
 *
 * <p>It is written beside itself and moved into its place, so that nobody ever finds half a ring. What is wrong with it is
 * said in the cause of the refusal, and never with anything that stands in it.
 */
public final class KeyRingFile {
    private static final int MOST_BYTES = 1 << 20;
    private static final Set<PosixFilePermission> OWNERS_OWN = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private KeyRingFile() {}

    /**
     * The ring in a file.
     *
     * @throws Rejected with SETTING_INVALID on {@code keys} when the file cannot be read, others than its owner may do
     *     anything with it, it holds no ring, or it has no key for a purpose; the cause says which
     */
    public static KeyRing load(Path file) {
        try {
            List<KeyRing.Key> keys = keys(file);
            Set<Purpose> missing = KeyRing.missing(keys);
            if (!keys.isEmpty() && !missing.isEmpty()) {
                throw refused(file + " has no key for " + KeyRing.written(missing)
                        + ", as it was made by an earlier version. Add what it lacks: latchkey keys add");
            }
            return KeyRingJson.ring(keys);
        } catch (NoKeyRing e) {
            throw noRing(file, e);
        }
    }

    /**
     * The ring in a file with a new key for each purpose that has none there; stores nothing.
     *
     * @throws Rejected as {@link #load}, though it may lack purposes
     */
    public static KeyRing completed(Path file, Randomness randomness) {
        try {
            return KeyRing.completed(keys(file), randomness);
        } catch (NoKeyRing e) {
            throw noRing(file, e);
        }
    }

    /**
     * The purposes the ring in a file has no key for.
     *
     * @throws Rejected as {@link #completed}
     */
    public static ImmutableSet<Purpose> missing(Path file) {
        try {
            return KeyRing.missing(keys(file));
        } catch (NoKeyRing e) {
            throw noRing(file, e);
        }
    }

    private static List<KeyRing.Key> keys(Path file) throws NoKeyRing {
        try {
            requireOwnersOwn(file);
            if (Files.size(file) > MOST_BYTES) {
                throw refused(file + " is too large for a key ring");
            }
            return KeyRingJson.keys(Files.readAllBytes(file));
        } catch (IOException e) {
            throw refused(file + " could not be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static Rejected noRing(Path file, NoKeyRing problem) {
        return refused(file + " holds no key ring: " + problem.getMessage());
    }

    /** Puts a ring in a file, in place of the one that is there. */
    public static void save(Path file, KeyRing ring) throws IOException {
        Path place = Files.exists(file) ? file.toRealPath() : file;
        Path written = write(place, ring);
        try {
            Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /**
     * Puts a ring in a new file; of many who do so at once one does.
     *
     * @throws FileAlreadyExistsException when there is a file already, which stays as it is
     */
    public static void create(Path file, KeyRing ring) throws IOException {
        Path written = write(file, ring);
        try {
            Files.createLink(file, written);
        } catch (UnsupportedOperationException noLinksHere) {
            Files.move(written, file);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** A temporary file is its owner's own from the moment it is there. */
    private static Path write(Path place, KeyRing ring) throws IOException {
        Path written = Files.createTempFile(place.toAbsolutePath().getParent(), ".keys", ".new");
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            ByteBuffer json = ByteBuffer.wrap(KeyRingJson.write(ring));
            while (json.hasRemaining()) {
                channel.write(json);
            }
            channel.force(true);
            return written;
        } catch (IOException e) {
            Files.deleteIfExists(written);
            throw e;
        }
    }

    private static void requireOwnersOwn(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && !OWNERS_OWN.containsAll(view.readAttributes().permissions())) {
            throw refused(file + " is open to others than its owner; close it to them (chmod 600)");
        }
    }

    private static Rejected refused(String cause) {
        return new Rejected(Reason.SETTING_INVALID, "keys", new IllegalStateException(cause));
    }
}
