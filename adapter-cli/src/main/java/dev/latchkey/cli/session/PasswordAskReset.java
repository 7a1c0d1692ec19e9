package dev.latchkey.cli.session;

import dev.latchkey.application.session.AskResetOf;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks for a reset of a password that was lost. */
@Command(
        name = "ask-reset",
        description = {
            "Ask for a reset of a lost password: a link goes to the e-mail address on record, for an hour.",
            "The answer is the same whether there is such a username or not.",
            "With --account: as an owner of that account, which has to be the username's home."
        },
        footer = {"", "Example:", "  latchkey password ask-reset ada"})
public final class PasswordAskReset implements Runnable {
    private final Tools tools;

    @Parameters(paramLabel = "USERNAME", description = "Whose password is lost.")
    private String username = "";

    @Option(names = "--account", paramLabel = "ID", description = "Ask as an owner of this account.")
    private @Nullable String account;

    public PasswordAskReset(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        if (account == null) {
            tools.latchkey().resets().ask().handle(tools.nobody(), username);
        } else {
            Actor owner = tools.actor();
            AccountId home = tools.account(account);
            tools.latchkey().resets().askOf().handle(owner, new AskResetOf.Command(home, Tools.username(username)));
        }
        tools.screen().answer(new Card().json("asked", true));
        tools.screen()
                .say("If there is such a username with an e-mail address, a link is on its way to it."
                        + " Then: latchkey password reset");
    }
}
