package dev.latchkey.cli.shared;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where passwords come from; without one, a person at a terminal is asked. */
public final class Passwords {
    private static final String CODE = "code";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "Read the password from the first line of a file; where two are needed, or a code of the second"
                            + " factor, from the first two.")
    private @Nullable String file;

    @Option(
            names = "--password-stdin",
            description = "Read the password from the standard input; where two are needed, or a code of the second"
                    + " factor, one a line.")
    private boolean stdin;

    /** A password that is known already. */
    public Secret known(Secrets secrets, String name) {
        return read(secrets, List.of(name), List.of()).get(0);
    }

    /** A password that is chosen now; a person types it twice. */
    public Secret chosen(Secrets secrets, String name) {
        return read(secrets, List.of(), List.of(name)).get(0);
    }

    /** A known one and a chosen one, in this order. */
    public List<Secret> knownAndChosen(Secrets secrets, String known, String chosen) {
        return read(secrets, List.of(known), List.of(chosen));
    }

    /**
     * Tries with the password alone and, where a code of a second factor is asked for, once more with one: of the next line
     * after the password, or of a person at a terminal.
     */
    public <T> T withCode(Secrets secrets, Function<Secret, T> attempt) {
        try {
            return attempt.apply(new Secret(""));
        } catch (Rejected rejected) {
            if (rejected.reason() != Reason.CODE_REQUIRED) {
                throw rejected;
            }
            return attempt.apply(code(secrets, CODE).orElseThrow(() -> rejected));
        }
    }

    /** A code that may be needed, from where the password comes from; empty where there is none. */
    public Secret perhapsCode(Secrets secrets, String question) {
        return code(secrets, question).orElse(new Secret(""));
    }

    private Optional<Secret> code(Secrets secrets, String question) {
        if (file != null) {
            return secrets.perhapsFromFile(file, 1, CODE);
        }
        if (stdin) {
            return secrets.perhapsFromInput(CODE);
        }
        return Optional.of(secrets.fromPerson(capital(question)));
    }

    private List<Secret> read(Secrets secrets, List<String> known, List<String> chosen) {
        List<String> names = new ArrayList<>(known);
        names.addAll(chosen);
        if (file != null && stdin) {
            throw new NotUnderstood("Give --password-file or --password-stdin, not both.");
        }
        if (file != null) {
            return secrets.fromFile(file, names);
        }
        if (stdin) {
            return secrets.fromInput(names);
        }
        if (!secrets.canAsk()) {
            throw new NotUnderstood("There is no terminal to ask for the " + names.get(0)
                    + " at: give --password-stdin or --password-file FILE.");
        }
        List<Secret> typed = new ArrayList<>();
        known.forEach(name -> typed.add(secrets.fromPerson(capital(name))));
        chosen.forEach(name -> typed.add(twice(secrets, name)));
        return typed;
    }

    private static Secret twice(Secrets secrets, String name) {
        Secret first = secrets.fromPerson(capital(name));
        if (!first.equals(secrets.fromPerson(capital(name) + " again"))) {
            throw new NotUnderstood("The two are not the same.");
        }
        return first;
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
