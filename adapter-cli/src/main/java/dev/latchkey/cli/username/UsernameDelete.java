package dev.latchkey.cli.username;

import dev.latchkey.application.link.EndAccess;
import dev.latchkey.application.link.Withdrawal;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Delete: ends a username's access. */
@Command(
        name = "delete",
        description = "End a username's access to the account; its history stays.",
        footer = {"", "Example:", "  latchkey username delete grace --account 12345678"})
public final class UsernameDelete implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final Whom whom = new Whom();

    @Option(
            names = "--given",
            description = {
                "End all that the username gave too, and what came from that.",
                "For one whose own access has ended it ends the rest."
            })
    private boolean given;

    public UsernameDelete(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        Withdrawal done = tools.latchkey()
                .endAccess()
                .handle(actor, new EndAccess.Command(whom.account(tools), whom.username(), given, whom.version()));
        Link ended = done.listed().link();
        Card card = new Card()
                .with("username", "Username", whom.username().value())
                .with("accountId", "Account", ended.account())
                .with("endedAt", "Ended", ended.term().endedAt());
        tools.screen().answer(GivenCard.counts(card, done));
        GivenCard.tell(tools, done, "latchkey username delete " + whom.username() + " --given");
    }
}
