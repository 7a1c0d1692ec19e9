package dev.latchkey.cli.boot;

import dev.latchkey.cli.shared.Plain;
import java.util.HashSet;
import java.util.Set;

/**
 * A command line in which nothing is out of the ordinary: the name of a command, then options written in full, each once, with
 * values that are no options. Everything else - help, settings, mistakes - is picocli's.
 */
final class PlainLine {
    private static final String JSON = "--json";

    private final String[] arguments;
    private final Plain command;
    private final Set<String> seen = new HashSet<>();
    private int next = 1;

    private PlainLine(String[] arguments, Plain command) {
        this.arguments = arguments;
        this.command = command;
    }

    /** What a line says. */
    enum Said {
        /** The command has its options, and no more was said. */
        COMMAND,
        /** The command has its options; the answer is for programs. */
        COMMAND_JSON,
        /** It is not plain; the command may have some of its options. */
        SOMETHING_ELSE
    }

    /** Gives a command the options that stand after its name. */
    static Said read(String[] arguments, Plain command) {
        return new PlainLine(arguments, command).read();
    }

    private Said read() {
        while (next < arguments.length) {
            if (!option(arguments[next++])) {
                return Said.SOMETHING_ELSE;
            }
        }
        if (!command.isComplete()) {
            return Said.SOMETHING_ELSE;
        }
        return seen.contains(JSON) ? Said.COMMAND_JSON : Said.COMMAND;
    }

    private boolean option(String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        if (!seen.add(name)) {
            return false;
        }
        if (equals >= 0) {
            return isValue(argument.substring(equals + 1)) && command.take(name, argument.substring(equals + 1));
        }
        if (name.equals(JSON) || command.take(name)) {
            return true;
        }
        return next < arguments.length && isValue(arguments[next]) && command.take(name, arguments[next++]);
    }

    private static boolean isValue(String text) {
        return !text.isEmpty() && !text.startsWith("-");
    }
}
