package dev.latchkey.cli.boot;

import dev.latchkey.cli.shared.Terminal;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a process finds when it is started.
 *
 * @param home the home directory where the environment names none
 * @param terminal whom to ask, or null where nobody is there
 */
public record Surroundings(
        Map<String, String> environment,
        String home,
        InputStream in,
        PrintStream out,
        PrintStream err,
        @Nullable Terminal terminal) {
    /** A variable of the environment; one that is empty counts as not set. */
    @Nullable
    String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
