package dev.latchkey.cli.masterfile;

import dev.latchkey.application.masterfile.UndoCopy;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Ids;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.CopyId;
import dev.latchkey.domain.shared.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes back a copy of codes into one account. */
@Command(
        name = "undo",
        description = {
            "Take back a copy into one account: what it added goes, what it changed is as it was before.",
            "For whoever made it, for 30 days. Entries that somebody changed since stay as they are."
        },
        footer = {"", "Example:", "  latchkey codes undo 01990000-0000-7000-8000-000000000001"})
public final class CodesUndo implements Rehearsable, Runnable {
    private final Tools tools;

    @Parameters(paramLabel = "COPY", description = "The copy, by its id as latchkey codes copy told it.")
    private String id = "";

    public CodesUndo(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        CopyId copy = new CopyId(Ids.read(id, Reason.COPY_UNKNOWN));
        UndoCopy.Result result = tools.latchkey().masterFiles().undoCopy().handle(actor, copy);
        tools.screen()
                .answer(new Card()
                        .json("copyId", copy)
                        .with("accountId", "Account", result.account())
                        .with("removed", "Removed", result.undone().removed())
                        .with("restored", "Restored", result.undone().restored())
                        .with("left", "Left", result.left()));
        if (result.left() > 0) {
            tools.screen().say("What is left was changed since, and stays as it is.");
        }
    }
}
