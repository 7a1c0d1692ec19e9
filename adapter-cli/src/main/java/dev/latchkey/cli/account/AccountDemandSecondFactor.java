package dev.latchkey.cli.account;

import dev.latchkey.application.account.DemandSecondFactor;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.shared.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets an account demand a second factor of whoever enters it, or no longer. */
@Command(
        name = "demand-second-factor",
        description = {
            "Demand a second factor of every username that enters the account, or no longer; for owners.",
            "Whoever has none holds nothing in the account from then on. Turn your own on first."
        },
        footer = {"", "Example:", "  latchkey account demand-second-factor on --account 12345678"})
public final class AccountDemandSecondFactor implements Runnable, Rehearsable {
    private final Tools tools;

    @Parameters(paramLabel = "on|off", description = "Whether one is demanded from now on.")
    private String demanded = "";

    @Mixin
    private final InAccount account = new InAccount();

    @Option(
            names = "--if-version",
            paramLabel = "N",
            description = "Change nothing unless this is still the version that show told.")
    private @Nullable Long version;

    public AccountDemandSecondFactor(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        boolean on = isOn();
        Actor actor = tools.actor();
        Account after = tools.latchkey()
                .practice()
                .demandSecondFactor()
                .handle(actor, new DemandSecondFactor.Command(account.id(tools), on, version));
        tools.screen()
                .answer(new Card()
                        .with("accountId", "Account ID", after.id())
                        .json("demandsSecondFactor", after.demandsSecondFactor())
                        .text("Demands a second factor", after.demandsSecondFactor() ? "yes" : "no")
                        .with("version", "Version", after.version()));
    }

    private boolean isOn() {
        return switch (demanded) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new NotUnderstood("Say on or off.");
        };
    }
}
