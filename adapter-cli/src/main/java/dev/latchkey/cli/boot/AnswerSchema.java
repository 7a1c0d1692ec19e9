package dev.latchkey.cli.boot;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The JSON Schema of what a command answers to {@code --json}; the program's own is that of what is told of failures.
 *
 * <p>Each command has a file of its own; what several answer with stands in one beside them.
 */
final class AnswerSchema {
    private static final String SHAPES = "shapes";

    private AnswerSchema() {}

    /** Empty for a command that answers nothing: a noun, or help. */
    static Optional<String> of(CommandSpec command) {
        return read(fileOf(command))
                .map(schema -> schema.substring(0, schema.lastIndexOf('}')).stripTrailing() + ",\n  \"$defs\": "
                        + read(SHAPES).orElseThrow().strip() + "\n}\n");
    }

    /** The name of its file, without its ending. */
    static String fileOf(CommandSpec command) {
        String words = command.qualifiedName();
        return words.substring(words.indexOf(' ') + 1).replace(' ', '-');
    }

    private static Optional<String> read(String name) {
        URL file = AnswerSchema.class.getResource("/dev/latchkey/cli/schemas/" + name + ".json");
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Resources.toString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
