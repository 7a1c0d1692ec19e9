package dev.latchkey.cli.shared;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the fields of a use case's command are called on the command line: an option, or an argument. */
public final class Labels {
    /** Fields that are lists, and the option that gives one of it at a time. */
    private static final ImmutableMap<String, String> ONE_BY_ONE =
            ImmutableMap.of("targets", "to", "kinds", "kind", "entries", "entry");

    private Labels() {}

    /** The option or argument a field was given by; the field itself where it was neither. */
    public static String of(CommandSpec command, String field) {
        if (field.startsWith("privileges.")) {
            return field.substring("privileges.".length());
        }
        int index = field.indexOf('[');
        String name = kebab(index < 0 ? field : field.substring(0, index));
        for (String option : List.of(name, ONE_BY_ONE.getOrDefault(name, name))) {
            if (command.findOption("--" + option) != null) {
                return "--" + option;
            }
        }
        for (PositionalParamSpec argument : command.positionalParameters()) {
            if (name.startsWith(argument.paramLabel().toLowerCase(Locale.ROOT))) {
                return argument.paramLabel();
            }
        }
        return field;
    }

    private static String kebab(String field) {
        return CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, field).replace('.', '-');
    }
}
