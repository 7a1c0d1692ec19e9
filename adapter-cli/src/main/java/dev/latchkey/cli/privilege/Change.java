package dev.latchkey.cli.privilege;

import dev.latchkey.application.link.SetPrivileges;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Tools;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is said to change a username's levels. */
final class Change {
    @Parameters(index = "0", paramLabel = "USERNAME", description = "Whose privileges.")
    private String username = "";

    @Parameters(
            index = "1..*",
            paramLabel = "PORTION=LEVEL",
            description = "A level in a portion, as BILLING=VIEW; portions not named stay as they are.")
    private List<String> levels = new ArrayList<>();

    @Mixin
    private final InAccount account = new InAccount();

    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            description = "Replace all levels: MASTER, MANAGER, SCHEDULER, BILLER, VIEW_ONLY or NOTHING.")
    private @Nullable String preset;

    @Option(
            names = "--if-version",
            paramLabel = "N",
            description = "Change nothing unless this is still the version that show told.")
    private @Nullable Long version;

    SetPrivileges.Command command(Tools tools) {
        if (levels.isEmpty() && preset == null) {
            throw new NotUnderstood("Say which levels, as in BILLING=VIEW, or --preset PRESET.");
        }
        return new SetPrivileges.Command(
                account.id(tools), Tools.username(username), Levels.form(preset, levels), version);
    }
}
