package dev.latchkey.cli.link;

import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.application.link.OfferOwnership;
import dev.latchkey.application.link.OwnershipOffers.Listed;
import dev.latchkey.cli.privilege.Granting;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Offers ownership. */
@Command(
        name = "offer",
        description = {
            "Offer ownership of the account to a username that has access to it; it can be accepted for 72 hours.",
            "An owner has Full Access to everything in the account and sees the psychotherapy notes."
        },
        footer = {"", "Example:", "  latchkey ownership offer grace --step-down --preset MANAGER --account 12345678"})
public final class OwnershipOfferCommand implements Rehearsable, Runnable {
    private final Tools tools;

    @Parameters(paramLabel = "USERNAME", description = "To whom.")
    private String username = "";

    @Mixin
    private final InAccount account = new InAccount();

    @Option(
            names = "--step-down",
            description = "Be an owner no longer when it is accepted; --preset and --privilege say what you keep.")
    private boolean stepDown;

    @Mixin
    private final Granting granting = new Granting();

    public OwnershipOfferCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        AccountId id = account.id(tools);
        Listed made = tools.latchkey()
                .ownership()
                .offer()
                .handle(actor, new OfferOwnership.Command(id, Tools.username(username), kept()));
        tools.screen().answer(OfferCard.of(tools.latchkey(), made));
        tools.screen().say(made.meaning());
    }

    private @Nullable LevelsForm kept() {
        if (!stepDown && !granting.saysNothing()) {
            throw new NotUnderstood("--preset and --privilege say what you keep when you --step-down.");
        }
        return stepDown ? granting.form() : null;
    }
}
