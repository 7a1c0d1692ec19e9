package dev.latchkey.cli.masterfile;

import dev.latchkey.cli.shared.ExportFile;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Exports one of an account's lists to a file or the standard output. */
@Command(
        name = "export",
        description = {
            "Export the account's list as CSV, by key; codes import reads it back.",
            "A cell that begins like a formula has an apostrophe in front."
        },
        footer = {"", "Example:", "  latchkey codes export billing --account 12345678 -o billing.csv"})
public final class CodesExport implements Runnable {
    private final Tools tools;

    @Mixin
    private final TheList list = new TheList();

    @Mixin
    private final InAccount account = new InAccount();

    @Mixin
    private final ExportFile file = new ExportFile();

    public CodesExport(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        file.write(tools.screen(), () -> {
            Actor actor = tools.actor();
            return tools.latchkey().masterFiles().exportCodes().handle(actor, account.id(tools), list.text());
        });
    }
}
