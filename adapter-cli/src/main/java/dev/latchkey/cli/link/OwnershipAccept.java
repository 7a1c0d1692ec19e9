package dev.latchkey.cli.link;

import dev.latchkey.application.link.AcceptOwnership;
import dev.latchkey.application.link.OwnershipOffers.Listed;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.link.OwnershipOffer;
import dev.latchkey.domain.shared.Actor;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes ownership. */
@Command(
        name = "accept",
        description = {
            "Take the ownership of an account that was offered to you.",
            "An owner has Full Access to everything in the account and sees the psychotherapy notes."
        },
        footer = {"", "Example:", "  latchkey ownership accept 01990000-0000-7000-8000-000000000001 --yes"})
public final class OwnershipAccept implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final TheOffer offer = new TheOffer();

    @Option(names = "--yes", description = "You know what it means; do not ask.")
    private boolean yes;

    public OwnershipAccept(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        confirm();
        Listed accepted = tools.latchkey().ownership().accept().handle(actor, new AcceptOwnership.Command(offer.id()));
        tools.screen().answer(OfferCard.of(tools.latchkey(), accepted));
        tools.screen().say(accepted.meaning());
    }

    private void confirm() {
        if (yes) {
            return;
        }
        if (!tools.secrets().canAsk()) {
            throw new NotUnderstood(OwnershipOffer.MEANING + " Say that you know: --yes.");
        }
        tools.screen().say(OwnershipOffer.MEANING);
        String answer =
                tools.secrets().fromPerson("Type yes to become an owner").reveal();
        if (!answer.strip().toLowerCase(Locale.ROOT).equals("yes")) {
            throw new NotUnderstood("Nothing was accepted.");
        }
    }
}
