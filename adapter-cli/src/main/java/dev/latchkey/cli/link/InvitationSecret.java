package dev.latchkey.cli.link;

import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Secrets;
import dev.latchkey.domain.shared.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where an invitation's secret comes from; without one, a person at a terminal is asked. */
final class InvitationSecret {
    private static final String NAME = "secret of the invitation";

    @Option(
            names = "--invitation-file",
            paramLabel = "FILE",
            description = "Read the invitation's secret from the first line of a file.")
    private @Nullable String file;

    @Option(
            names = "--invitation-stdin",
            description = "Read the invitation's secret from the next line of the standard input.")
    private boolean stdin;

    Secret read(Secrets secrets) {
        if (file != null && stdin) {
            throw new NotUnderstood("Give --invitation-file or --invitation-stdin, not both.");
        }
        if (file != null) {
            return secrets.fromFile(file, List.of(NAME)).get(0);
        }
        if (stdin) {
            return secrets.fromInput(List.of(NAME)).get(0);
        }
        if (!secrets.canAsk()) {
            throw new NotUnderstood("There is no terminal to ask for the " + NAME
                    + " at: give --invitation-stdin or --invitation-file FILE.");
        }
        return secrets.fromPerson("Secret of the invitation");
    }
}
