package dev.latchkey.cli.link;

import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Paging;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists an account's invitations. */
@Command(
        name = "list",
        description = "List the account's invitations, newest first, and what became of them.",
        footer = {"", "Example:", "  latchkey invitation list --account 12345678"})
public final class InvitationList implements Runnable {
    private final Tools tools;

    @Mixin
    private final InAccount account = new InAccount();

    @Mixin
    private final Paging paging = new Paging();

    public InvitationList(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        AccountId id = account.id(tools);
        paging.answer(
                tools.screen(),
                "invitations",
                page -> tools.latchkey().invitations().list().list(actor, id, page),
                listed -> InvitationCard.row(tools.latchkey(), listed));
    }
}
