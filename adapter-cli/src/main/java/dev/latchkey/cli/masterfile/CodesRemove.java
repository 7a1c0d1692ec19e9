package dev.latchkey.cli.masterfile;

import dev.latchkey.application.masterfile.RemoveCode;
import dev.latchkey.application.masterfile.Shown;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes an entry out of one of an account's lists. */
@Command(
        name = "remove",
        description = "Take an entry out of the account's list; the answer is what was taken out.",
        footer = {"", "Example:", "  latchkey codes remove payers \"60054 availity\" --account 12345678"})
public final class CodesRemove implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final TheEntry entry = new TheEntry();

    @Mixin
    private final InAccount account = new InAccount();

    @Option(
            names = "--if-version",
            paramLabel = "N",
            description = "Take nothing out unless this is still the version that list told.")
    private @Nullable Long version;

    public CodesRemove(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        Shown removed = tools.latchkey()
                .masterFiles()
                .remove()
                .handle(actor, new RemoveCode.Command(account.id(tools), entry.list(), entry.key(), version));
        tools.screen().answer(EntryCard.of(removed));
    }
}
