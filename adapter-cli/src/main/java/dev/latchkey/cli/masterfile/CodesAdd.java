package dev.latchkey.cli.masterfile;

import dev.latchkey.application.masterfile.AddCode;
import dev.latchkey.application.masterfile.Shown;
import dev.latchkey.application.shared.Form;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Adds an entry to one of an account's lists. */
@Command(
        name = "add",
        description = {
            "Add a diagnosis code, a billing code or a payer to the account's list.",
            "Needed: --code and --description; of payers --name, and --payer-id with --clearinghouse, or the address."
        },
        footer = {
            "",
            "Examples:",
            "  latchkey codes add diagnosis --code F41.1 --description \"Generalized anxiety disorder\"",
            "  latchkey codes add billing --code 90834 --description \"Psychotherapy, 45 minutes\" --fee 125.00",
            "  latchkey codes add payers --name Aetna --payer-id 60054 --clearinghouse Availity"
        })
public final class CodesAdd implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final TheList list = new TheList();

    @Mixin
    private final EntryOptions fields = new EntryOptions();

    @Mixin
    private final InAccount account = new InAccount();

    public CodesAdd(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Form form = fields.form(list.kind());
        Actor actor = tools.actor();
        Shown added = tools.latchkey()
                .masterFiles()
                .add()
                .handle(actor, new AddCode.Command(account.id(tools), list.text(), form));
        tools.screen().answer(EntryCard.of(added));
    }
}
