package dev.latchkey.cli.boot;

import dev.latchkey.cli.shared.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself: the options every command takes. */
@Command(
        name = "latchkey",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        addMethodSubcommands = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "Which username may open which provider account, and what it may do there.")
final class Root {
    private final Screen screen;
    private final SettingOptions options;

    Root(Screen screen, SettingOptions options) {
        this.screen = screen;
        this.options = options;
    }

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Answer programs: JSON, nothing else.")
    void json(boolean on) {
        screen.json(on);
    }

    @Option(
            names = "--database",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "The database (default: an H2 file of your own).")
    void database(@Nullable String url) {
        options.give(Setting.DATABASE_URL, "--database", url);
    }

    @Option(
            names = "--database-user",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "A user of the database.")
    void databaseUser(@Nullable String name) {
        options.give(Setting.DATABASE_USER, "--database-user", name);
    }

    @Option(
            names = "--database-password-file",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "A file with that user's password.")
    void databasePasswordFile(@Nullable String file) {
        options.give(Setting.DATABASE_PASSWORD_FILE, "--database-password-file", file);
    }

    @Option(
            names = "--keys-file",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "The key ring (default: beside the H2 file).")
    void keysFile(@Nullable String file) {
        options.give(Setting.KEYS_FILE, "--keys-file", file);
    }

    @Option(
            names = "--token-file",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "Act by the API token in a file, instead of who is signed in.")
    void tokenFile(@Nullable String file) {
        options.give(Setting.TOKEN_FILE, "--token-file", file);
    }

    @Option(
            names = "--wait",
            scope = ScopeType.INHERIT,
            paramLabel = "TIME",
            description = "How long to wait for an H2 file that another process has, as 10s.")
    void patience(@Nullable String time) {
        options.give(Setting.DATABASE_WAIT, "--wait", time);
    }

    @Option(
            names = "--config",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "The settings file (default: latchkey.properties in the XDG config directory).")
    void config(@Nullable String file) {
        options.file(file);
    }

    @Option(
            names = "--set",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME=VALUE",
            description = "Set any setting; latchkey settings lists them.")
    void set(@Nullable List<String> pairs) {
        options.set(pairs == null ? List.of() : pairs);
    }
}
