package dev.latchkey.cli.username;

import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.cli.privilege.LinkCard;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Paging;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the usernames with access to an account. */
@Command(
        name = "list",
        description = "List every username with access to the account, and how far it goes.",
        footer = {"", "Example:", "  latchkey username list --account 12345678"})
public final class UsernameList implements Runnable {
    private final Tools tools;

    @Mixin
    private final InAccount account = new InAccount();

    @Mixin
    private final Paging paging = new Paging();

    public UsernameList(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        AccountId id = account.id(tools);
        paging.answer(
                tools.screen(),
                "usernames",
                page -> tools.latchkey().links().usernames().list(actor, id, page),
                (Listed listed) -> LinkCard.row(tools.latchkey(), listed));
    }
}
