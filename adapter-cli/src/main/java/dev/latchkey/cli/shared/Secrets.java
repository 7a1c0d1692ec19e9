package dev.latchkey.cli.shared;

import dev.latchkey.domain.shared.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads secrets: from a file, from the standard input, or from a person at a terminal; never from an option or the
 * environment, which others on the machine can see.
 */
public final class Secrets {
    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final @Nullable Terminal terminal;

    public Secrets(InputStream in, @Nullable Terminal terminal) {
        this.in = in;
        this.terminal = terminal;
    }

    /** The first lines of a file, so many as are named. */
    public List<Secret> fromFile(String file, List<String> names) {
        try (InputStream stream = Files.newInputStream(Path.of(file))) {
            return lines(stream, file, names);
        } catch (IOException | InvalidPathException e) {
            throw new NotUnderstood("The file " + file + " cannot be read.");
        }
    }

    /** The next lines of the standard input, so many as are named. */
    public List<Secret> fromInput(List<String> names) {
        try {
            return lines(in, "standard input", names);
        } catch (IOException e) {
            throw new NotUnderstood("The standard input cannot be read.");
        }
    }

    /** The standard input, for a command that reads all of it. */
    public InputStream input() {
        return in;
    }

    /** Whether there is a person to ask. */
    public boolean canAsk() {
        return terminal != null;
    }

    /** What a person types. */
    public Secret fromPerson(String question) {
        if (terminal == null) {
            throw new NotUnderstood("There is no terminal to ask at.");
        }
        return terminal.ask(question).orElseThrow(() -> new NotUnderstood("Nothing was entered."));
    }

    /** The line of a file that follows so many others, where there is one. */
    public Optional<Secret> perhapsFromFile(String file, int before, String name) {
        try (InputStream stream = Files.newInputStream(Path.of(file))) {
            lines(stream, file, Collections.nCopies(before, name));
            return line(stream, file, name);
        } catch (IOException | InvalidPathException e) {
            throw new NotUnderstood("The file " + file + " cannot be read.");
        }
    }

    /** The next line of the standard input, where there is one. */
    public Optional<Secret> perhapsFromInput(String name) {
        try {
            return line(in, "standard input", name);
        } catch (IOException e) {
            throw new NotUnderstood("The standard input cannot be read.");
        }
    }

    private static List<Secret> lines(InputStream stream, String source, List<String> names) throws IOException {
        List<Secret> lines = new ArrayList<>();
        for (String name : names) {
            lines.add(line(stream, source, name)
                    .orElseThrow(
                            () -> new NotUnderstood("The " + source + " ends before the " + name + ", one a line.")));
        }
        return lines;
    }

    private static Optional<Secret> line(InputStream stream, String source, String name) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = stream.read();
        if (read < 0) {
            return Optional.empty();
        }
        for (; read >= 0 && read != '\n'; read = stream.read()) {
            line.write(read);
            if (line.size() > LONGEST) {
                throw new NotUnderstood("A line of the " + source + " is too long for the " + name + ".");
            }
        }
        return Optional.of(text(line.toByteArray(), source));
    }

    private static Secret text(byte[] line, String source) {
        int length = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        try {
            return new Secret(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new NotUnderstood("The " + source + " is not UTF-8.");
        }
    }
}
