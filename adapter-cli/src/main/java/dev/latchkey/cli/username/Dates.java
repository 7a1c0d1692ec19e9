package dev.latchkey.cli.username;

import dev.latchkey.application.link.TermForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say from when until when. */
public final class Dates {
    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "From when, as 2031-05-01 or 2031-05-01T09:00:00Z; in the past it means now.")
    private @Nullable String from;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "Until when: a day to its end, as 2031-06-30, or a moment, as 2031-06-30T17:00:00Z.")
    private @Nullable String until;

    boolean saysNothing() {
        return from == null && until == null;
    }

    boolean saysUntil() {
        return until != null;
    }

    public TermForm form() {
        return new TermForm(from, until);
    }

    TermForm withoutEnd() {
        return new TermForm(from, "");
    }
}
