package dev.latchkey.cli.link;

import dev.latchkey.application.link.EndAccess;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.username.Username;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Un-join: the username drops its own link. */
@Command(
        name = "end",
        description = "Un-join: give up your own access to the account.",
        footer = {"", "Example:", "  latchkey link end --account 12345678"})
public final class LinkEnd implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final InAccount account = new InAccount();

    public LinkEnd(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        AccountId id = account.id(tools);
        Username self = Tools.username(tools.self());
        Link ended = tools.latchkey()
                .endAccess()
                .handle(actor, new EndAccess.Command(id, self, null))
                .listed()
                .link();
        tools.screen()
                .answer(new Card()
                        .with("username", "Username", self.value())
                        .with("accountId", "Account", ended.account())
                        .with("endedAt", "Ended", ended.term().endedAt()));
    }
}
