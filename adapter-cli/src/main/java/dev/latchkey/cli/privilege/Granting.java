package dev.latchkey.cli.privilege;

import dev.latchkey.application.link.LevelsForm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how far access goes. */
public final class Granting {
    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            description = "MASTER (default), MANAGER, SCHEDULER, BILLER, VIEW_ONLY or NOTHING.")
    private @Nullable String preset;

    @Option(
            names = "--privilege",
            paramLabel = "PORTION=LEVEL",
            description = "A level in a portion, as BILLING=VIEW; may be given for each.")
    private List<String> levels = new ArrayList<>();

    public boolean saysNothing() {
        return preset == null && levels.isEmpty();
    }

    public LevelsForm form() {
        return Levels.form(preset, levels);
    }
}
