package dev.latchkey.jooq.testkit;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of a PostgreSQL server, taken out of their Maven artifact once for all test runs on a machine. */
final class PostgresBinaries {
    /** Named after what is in it: another version of the artifact needs another name. */
    private static final String DIRECTORY = "latchkey-postgresql-17.11.0";

    private PostgresBinaries() {}

    /** The directory with {@code bin} in it, which every user may read. */
    static Path directory() throws IOException {
        Path shared = Path.of(System.getProperty("java.io.tmpdir"), DIRECTORY);
        if (!Files.isDirectory(shared)) {
            Path unpacked = Files.createTempDirectory(DIRECTORY);
            unpack(unpacked);
            moveUnlessThere(unpacked, shared);
        }
        return shared;
    }

    private static void moveUnlessThere(Path unpacked, Path shared) throws IOException {
        try {
            Files.move(unpacked, shared, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(shared)) {
                throw e;
            }
        }
    }

    private static void unpack(Path directory) throws IOException {
        String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
                TarArchiveInputStream archive = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path file = directory.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(archive, file);
                    Files.setPosixFilePermissions(file, permissions(entry));
                }
            }
        }
        Files.setPosixFilePermissions(directory, readable(true));
    }

    private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
        return readable((entry.getMode() & 0100) != 0);
    }

    private static Set<PosixFilePermission> readable(boolean executable) {
        Set<PosixFilePermission> permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if (executable) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }
}
