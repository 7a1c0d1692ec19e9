package dev.latchkey.cli.link;

import dev.latchkey.application.link.ListOffers;
import dev.latchkey.application.link.OwnershipOffers;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Paging;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists offers of ownership. */
@Command(
        name = "list",
        description = "List the account's offers of ownership, newest first, or with --mine those made to you.",
        footer = {"", "Examples:", "  latchkey ownership list --account 12345678", "  latchkey ownership list --mine"})
public final class OwnershipList implements Runnable {
    private final Tools tools;

    @Mixin
    private final InAccount account = new InAccount();

    @Option(names = "--mine", description = "Those made to you, in whatever account.")
    private boolean mine;

    @Mixin
    private final Paging paging = new Paging();

    public OwnershipList(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        ListOffers list = tools.latchkey().ownership().list();
        if (mine) {
            paging.answer(tools.screen(), "offers", page -> list.own(actor, page), this::row);
            return;
        }
        AccountId id = account.id(tools);
        paging.answer(tools.screen(), "offers", page -> list.ofAccount(actor, id, page), this::row);
    }

    private Card row(OwnershipOffers.Listed listed) {
        return OfferCard.row(tools.latchkey(), listed);
    }
}
