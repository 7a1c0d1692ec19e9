package dev.latchkey.cli.masterfile;

import dev.latchkey.application.masterfile.ChangeCode;
import dev.latchkey.application.masterfile.Shown;
import dev.latchkey.application.shared.Form;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes an entry of one of an account's lists. */
@Command(
        name = "set",
        description = "Change an entry; what is not named stays, what is given as '' is cleared.",
        footer = {"", "Example:", "  latchkey codes set billing \"90834 95\" --fee 130.00 --account 12345678"})
public final class CodesSet implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final TheEntry entry = new TheEntry();

    @Mixin
    private final EntryOptions fields = new EntryOptions();

    @Mixin
    private final InAccount account = new InAccount();

    @Option(
            names = "--if-version",
            paramLabel = "N",
            description = "Change nothing unless this is still the version that list told.")
    private @Nullable Long version;

    public CodesSet(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Form form = fields.form(entry.kind());
        Actor actor = tools.actor();
        Shown changed = tools.latchkey()
                .masterFiles()
                .change()
                .handle(actor, new ChangeCode.Command(account.id(tools), entry.list(), entry.key(), form, version));
        tools.screen().answer(EntryCard.of(changed));
    }
}
