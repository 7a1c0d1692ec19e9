package dev.latchkey.cli.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands there are, as a test looks at them. */
final class Commands {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private Commands() {}

    /** The whole tree, over nothing. */
    static CommandLine root() {
        return tree().whole();
    }

    /** The same before picocli has looked at it. */
    static CommandTree tree() {
        return ShareFiles.tree();
    }

    /** The program itself, its nouns and its verbs. */
    static Stream<CommandSpec> all(CommandLine line) {
        return Stream.concat(
                Stream.of(line.getCommandSpec()),
                line.getSubcommands().values().stream().flatMap(Commands::all));
    }

    /** What does something. */
    static Stream<CommandSpec> verbs(CommandLine line) {
        return all(line)
                .filter(spec -> spec.subcommands().isEmpty())
                .filter(spec -> !spec.name().equals("help"));
    }

    /** A command's words, without the program's name. */
    static String words(CommandSpec spec) {
        return spec.qualifiedName().substring("latchkey ".length());
    }

    /** The examples of a command's help, each as the words that follow the program's name. */
    static List<List<String>> examples(CommandSpec spec) {
        return Stream.of(spec.usageMessage().footer())
                .filter(line -> line.startsWith("  latchkey "))
                .map(line -> split(line.strip()))
                .map(words -> words.subList(1, words.size()))
                .toList();
    }

    private static List<String> split(String example) {
        List<String> words = new ArrayList<>();
        WORD.matcher(example)
                .results()
                .forEach(word -> words.add(word.group(1) == null ? word.group(2) : word.group(1)));
        return words;
    }
}
