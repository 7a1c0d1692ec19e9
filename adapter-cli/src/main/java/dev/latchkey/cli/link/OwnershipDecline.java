package dev.latchkey.cli.link;

import dev.latchkey.application.link.DeclineOwnership;
import dev.latchkey.application.link.OwnershipOffers.Listed;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Turns ownership down. */
@Command(
        name = "decline",
        description = "Turn down the ownership of an account that was offered to you, for good.",
        footer = {"", "Example:", "  latchkey ownership decline 01990000-0000-7000-8000-000000000001"})
public final class OwnershipDecline implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final TheOffer offer = new TheOffer();

    public OwnershipDecline(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        Listed declined =
                tools.latchkey().ownership().decline().handle(actor, new DeclineOwnership.Command(offer.id()));
        tools.screen().answer(OfferCard.of(tools.latchkey(), declined));
    }
}
