package dev.latchkey.cli.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * A note beside an H2 file on which process has it open, for those who find it held.
 *
 * <p>Only a courtesy: what holds the file is H2's own lock, and a note whose process is gone says nothing.
 */
final class Holder {
    private Holder() {}

    static void note(H2File file, String purpose) {
        try {
            // in seconds, as a formatter for readers takes longer to start than the note to write
            String since = Long.toString(Instant.now().getEpochSecond());
            Files.write(
                    path(file), List.of(Long.toString(ProcessHandle.current().pid()), purpose, since));
        } catch (IOException e) {
            LoggerFactory.getLogger(Holder.class).info("cannot note who has {}", file.path(), e);
        }
    }

    static void forget(H2File file) {
        try {
            Files.deleteIfExists(path(file));
        } catch (IOException e) {
            LoggerFactory.getLogger(Holder.class).info("cannot forget who had {}", file.path(), e);
        }
    }

    /** Who has it, in words; empty where nobody who lives has noted it. */
    static Optional<String> of(H2File file) {
        try {
            List<String> note = Files.readAllLines(path(file));
            return note.size() == 3 && lives(note.get(0))
                    ? Optional.of("process " + note.get(0) + " (" + note.get(1) + ", since " + time(note.get(2)) + ")")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String time(String seconds) {
        return seconds.matches("[0-9]{1,12}")
                ? Instant.ofEpochSecond(Long.parseLong(seconds)).toString()
                : seconds;
    }

    private static boolean lives(String pid) {
        return pid.matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }

    private static Path path(H2File file) {
        return file.beside(".holder");
    }
}
