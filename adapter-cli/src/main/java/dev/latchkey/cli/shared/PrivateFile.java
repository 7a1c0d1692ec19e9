package dev.latchkey.cli.shared;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files that only their owner can read, whole or not at all. */
public final class PrivateFile {
    private PrivateFile() {}

    /** A file's directory; where it is not there yet, it is made so that only its owner can look into it. */
    public static Path directoryOf(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException(file + " is no file");
        }
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, mode("rwx------"));
        }
        return directory;
    }

    /** Writes what is in a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Replaces a file's text. */
    public static void write(Path file, String text) throws IOException {
        write(file, true, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes a file.
     *
     * @param replacing whether one that is there already is replaced
     * @throws FileAlreadyExistsException when it is not, and there is one after all
     */
    public static void write(Path file, boolean replacing, Content content) throws IOException {
        Path fresh = Files.createTempFile(directoryOf(file), "." + file.getFileName(), ".new", mode("rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            if (replacing) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                place(fresh, file);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** A link is made only where there is nothing yet; a move would replace what somebody put there meanwhile. */
    private static void place(Path fresh, Path file) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (UnsupportedOperationException noLinksHere) {
            Files.move(fresh, file);
        }
    }

    /** Whether nobody but its owner may do anything with a file; true where the file system knows no owners. */
    public static boolean isOwnersOwn(String file) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(Path.of(file), PosixFileAttributeView.class);
            return view == null
                    || PosixFilePermissions.fromString("rwx------")
                            .containsAll(view.readAttributes().permissions());
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
