package dev.latchkey.cli.boot;

import com.google.common.base.Ascii;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command, in the macros of man(7). */
final class ManPage {
    private static final String EXITS =
            "0 done; 1 defect; 2 command line not understood; 3 refused by privilege; 4 not signed"
                    + " in; 5 not found; 6 conflict or stale; 7 invalid or against a rule; 8 database cannot be reached; 9 activity"
                    + " chain broken; 10 limited; 130 interrupted.";

    private final CommandSpec command;
    private final StringBuilder page = new StringBuilder();

    private ManPage(CommandSpec command) {
        this.command = command;
    }

    /** Its name, as {@code man} is asked for it. */
    static String nameOf(CommandSpec command) {
        return command.qualifiedName("-");
    }

    static String of(CommandSpec command) {
        return new ManPage(command).written();
    }

    private String written() {
        List<String> description = List.of(command.usageMessage().description());
        line(".TH \"" + Ascii.toUpperCase(nameOf(command)) + "\" 1 \"\" \"Latchkey\" \"Latchkey\"");
        section("NAME");
        text(nameOf(command) + " - " + first(description.get(0)));
        section("SYNOPSIS");
        synopsis();
        section("DESCRIPTION");
        for (String paragraph : description) {
            line(".PP");
            text(paragraph);
        }
        arguments();
        options("OPTIONS", option -> !option.inherited());
        commands();
        examples();
        options("OPTIONS OF EVERY COMMAND", OptionSpec::inherited);
        section("EXIT STATUS");
        text(EXITS);
        seeAlso();
        return page.toString();
    }

    private void synopsis() {
        line(".B " + escaped(command.qualifiedName()));
        if (!command.subcommands().isEmpty()) {
            line(".I COMMAND");
        }
        for (OptionSpec option : command.options()) {
            if (option.required()) {
                line("\\fB" + escaped(option.longestName()) + "\\fR=\\fI" + escaped(option.paramLabel()) + "\\fR");
            }
        }
        if (!command.options().isEmpty()) {
            line("[\\fIOPTION\\fR]...");
        }
        for (PositionalParamSpec argument : command.positionalParameters()) {
            String label = "\\fI" + escaped(argument.paramLabel()) + "\\fR"
                    + (argument.arity().max() > 1 ? "..." : "");
            line(argument.required() ? label : "[" + label + "]");
        }
    }

    private void arguments() {
        if (!command.positionalParameters().isEmpty()) {
            section("ARGUMENTS");
        }
        for (PositionalParamSpec argument : command.positionalParameters()) {
            described("\\fI" + escaped(argument.paramLabel()) + "\\fR", argument);
        }
    }

    private void options(String title, Predicate<OptionSpec> which) {
        List<OptionSpec> options = command.options().stream()
                .filter(which)
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .toList();
        if (!options.isEmpty()) {
            section(title);
        }
        for (OptionSpec option : options) {
            List<String> names = new ArrayList<>();
            for (String name : option.names()) {
                names.add("\\fB" + escaped(name) + "\\fR");
            }
            String value = option.arity().max() == 0 ? "" : "=\\fI" + escaped(option.paramLabel()) + "\\fR";
            described(String.join(", ", names) + value, option);
        }
    }

    private void described(String what, ArgSpec argument) {
        line(".TP");
        line(what);
        Stream.of(argument.description()).forEach(this::text);
    }

    private void commands() {
        if (!command.subcommands().isEmpty()) {
            section("COMMANDS");
        }
        for (CommandLine below : command.subcommands().values()) {
            line(".TP");
            line("\\fB" + escaped(below.getCommandName()) + "\\fR");
            String[] description = below.getCommandSpec().usageMessage().description();
            text(description.length == 0 ? "Help on a command." : description[0]);
        }
    }

    private void examples() {
        List<String> examples = Stream.of(command.usageMessage().footer())
                .filter(footer -> footer.startsWith("  "))
                .map(String::strip)
                .toList();
        if (!examples.isEmpty()) {
            section("EXAMPLES");
            line(".PP");
            line(".nf");
            examples.forEach(this::text);
            line(".fi");
        }
    }

    private void seeAlso() {
        List<String> others = new ArrayList<>();
        if (command.parent() != null) {
            others.add(nameOf(command.parent()));
        }
        command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(below -> !below.name().equals("help"))
                .forEach(below -> others.add(nameOf(below)));
        section("SEE ALSO");
        for (int i = 0; i < others.size(); i++) {
            line(".BR " + escaped(others.get(i)) + " (1)" + (i < others.size() - 1 ? "," : ""));
        }
    }

    private void section(String title) {
        line(".SH " + title);
    }

    /** A line of text, in which nothing is an order to the formatter. */
    private void text(String text) {
        String written = escaped(text);
        line(written.startsWith(".") || written.startsWith("'") ? "\\&" + written : written);
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("'", "\\(aq")
                .replace("\"", "\\(dq");
    }

    /** The first sentence, as a heading has it: without its point. */
    private static String first(String description) {
        int end = description.indexOf(". ");
        String sentence = end < 0 ? description : description.substring(0, end);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
