package dev.latchkey.cli.decision;

import dev.latchkey.application.decision.Question;
import dev.latchkey.cli.shared.Plain;
import dev.latchkey.cli.shared.Tools;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options a question is made of: may this username do that in this account? */
public final class AskedOptions {
    @Option(names = "--username", paramLabel = "NAME", description = "Who would do it (default: who is signed in).")
    private @Nullable String username;

    @Option(names = "--account", paramLabel = "ID", description = "In which account (default: the one switched to).")
    private @Nullable String account;

    @Option(names = "--portion", required = true, paramLabel = "PORTION", description = "In which portion, as BILLING.")
    private String portion = "";

    @Option(names = "--action", required = true, paramLabel = "ACTION", description = "VIEW or CHANGE.")
    private String action = "";

    /** Takes an option as {@link Plain} does. */
    boolean take(String option, String value) {
        switch (option) {
            case "--username" -> username = value;
            case "--account" -> account = value;
            case "--portion" -> portion = value;
            case "--action" -> action = value;
            default -> {
                return false;
            }
        }
        return true;
    }

    boolean isComplete() {
        return !portion.isEmpty() && !action.isEmpty();
    }

    /** The question, about whoever is signed in where nobody is named. */
    Question question(Tools tools) {
        String asked = tools.accountText(account);
        return new Question(username == null ? tools.self() : username, asked, portion, action);
    }
}
