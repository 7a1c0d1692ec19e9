package dev.latchkey.application.exchange;

import dev.latchkey.application.secret.KeyRing;
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
     *     anything with it, or it holds no ring; the cause says which
     */
    public static KeyRing load(Path file) {
        try {
            requireOwnersOwn(file);
            if (Files.size(file) > MOST_BYTES) {
                throw refused(file + " is too large for a key ring");
            }
            return KeyRingJson.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw refused(file + " could not be read (" + e.getClass().getSimpleName() + ")");
        } catch (NoKeyRing e) {
            throw refused(file + " holds no key ring: " + e.getMessage());
        }
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
