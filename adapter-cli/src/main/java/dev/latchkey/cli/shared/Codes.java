package dev.latchkey.cli.shared;

import dev.latchkey.domain.shared.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where a code of an app comes from; without one, a person at a terminal is asked. */
public final class Codes {
    private static final String CODE = "code";

    @Option(names = "--code-file", paramLabel = "FILE", description = "Read the code from the first line of a file.")
    private @Nullable String file;

    @Option(names = "--code-stdin", description = "Read the code from the standard input.")
    private boolean stdin;

    public Secret read(Secrets secrets) {
        if (file != null && stdin) {
            throw new NotUnderstood("Give --code-file or --code-stdin, not both.");
        }
        if (file != null) {
            return secrets.fromFile(file, List.of(CODE)).get(0);
        }
        if (stdin) {
            return secrets.fromInput(List.of(CODE)).get(0);
        }
        if (!secrets.canAsk()) {
            throw new NotUnderstood(
                    "There is no terminal to ask for the code at: give --code-stdin or --code-file FILE.");
        }
        return secrets.fromPerson("Code");
    }
}
