package dev.latchkey.cli.link;

import dev.latchkey.application.link.OwnershipOffers.Listed;
import dev.latchkey.application.link.WithdrawOffer;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes an offer of ownership back. */
@Command(
        name = "withdraw",
        description = "Take an offer of ownership of the account back, for good.",
        footer = {
            "",
            "Example:",
            "  latchkey ownership withdraw 01990000-0000-7000-8000-000000000001 --account 12345678"
        })
public final class OwnershipWithdraw implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final TheOffer offer = new TheOffer();

    @Mixin
    private final InAccount account = new InAccount();

    public OwnershipWithdraw(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        AccountId id = account.id(tools);
        Listed withdrawn =
                tools.latchkey().ownership().withdraw().handle(actor, new WithdrawOffer.Command(id, offer.id()));
        tools.screen().answer(OfferCard.of(tools.latchkey(), withdrawn));
    }
}
