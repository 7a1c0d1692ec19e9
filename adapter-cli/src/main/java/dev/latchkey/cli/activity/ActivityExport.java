package dev.latchkey.cli.activity;

import dev.latchkey.application.account.Activity.Wanted;
import dev.latchkey.application.exchange.Export;
import dev.latchkey.application.exchange.ExportFormat;
import dev.latchkey.cli.shared.ExportFile;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Exports an account's activity log, or one's own records, to a file or the standard output. */
@Command(
        name = "export",
        description = {
            "Export the account's activity log, newest first, as CSV or one JSON object a line.",
            "In CSV a cell that begins like a formula has an apostrophe in front."
        },
        footer = {"", "Example:", "  latchkey activity export --account 12345678 --format csv -o activity.csv"})
public final class ActivityExport implements Runnable {
    private final Tools tools;

    @Mixin
    private final InAccount account = new InAccount();

    @Mixin
    private final ActivityFilter filter = new ActivityFilter();

    @Option(names = "--username", paramLabel = "NAME", description = "Only what this username did.")
    private @Nullable String username;

    @Option(names = "--mine", description = "Export what you did, in whatever account.")
    private boolean mine;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "csv or ndjson.")
    private String format = "";

    @Mixin
    private final ExportFile file = new ExportFile();

    public ActivityExport(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        ExportFormat written = Arrays.stream(ExportFormat.values())
                .filter(one -> one.text().equals(format))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("--format is csv or ndjson."));
        file.write(tools.screen(), () -> export(written));
    }

    private Export export(ExportFormat written) {
        Actor actor = tools.actor();
        if (mine) {
            if (username != null) {
                throw new NotUnderstood("--mine and --username contradict each other.");
            }
            return tools.latchkey().activity().export().own(actor, filter.wanted(null), written);
        }
        AccountId id = account.id(tools);
        Wanted wanted = filter.wanted(username);
        return tools.latchkey().activity().export().ofAccount(actor, id, wanted, written);
    }
}
