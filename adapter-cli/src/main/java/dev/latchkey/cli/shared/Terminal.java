package dev.latchkey.cli.shared;

import dev.latchkey.domain.shared.Secret;
import java.io.Console;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person who can be asked. */
@FunctionalInterface
public interface Terminal {
    /** What was typed, without an echo; empty when it was ended instead. */
    Optional<Secret> ask(String question);

    /** The person at the console, or null where there is none. */
    @SuppressWarnings("SystemConsoleNull") // isTerminal knows the Java in which there is always one
    static @Nullable Terminal ofConsole() {
        Console console = System.console();
        return console != null && isTerminal(console) ? of(console) : null;
    }

    private static Terminal of(Console console) {
        return question -> {
            char[] typed = console.readPassword("%s: ", question);
            return typed == null ? Optional.empty() : Optional.of(new Secret(new String(typed)));
        };
    }

    /** From Java 22 on there is a console without a terminal; before, there is none to ask this of. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
