package dev.latchkey.cli.account;

import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows Practice Set-up. */
@Command(
        name = "show",
        description = "Show Practice Set-up.",
        footer = {"", "Example:", "  latchkey account show --account 12345678"})
public final class AccountShow implements Runnable {
    private final Tools tools;

    @Mixin
    private final InAccount account = new InAccount();

    public AccountShow(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        tools.screen().answer(ProfileCard.of(tools.latchkey().practice().show().handle(actor, account.id(tools))));
    }
}
