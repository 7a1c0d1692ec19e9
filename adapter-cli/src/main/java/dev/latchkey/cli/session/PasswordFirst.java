package dev.latchkey.cli.session;

import dev.latchkey.application.session.SetFirstPassword;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Passwords;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sets a first password for somebody no mail reaches. */
@Command(
        name = "first",
        description = {
            "Set a first password for somebody who lost theirs and has no e-mail address on record.",
            "For owners of every account that person has access to. It works for 72 hours and is changed first."
        },
        footer = {"", "Example:", "  latchkey password first grace --account 12345678"})
public final class PasswordFirst implements Runnable {
    private final Tools tools;

    @Parameters(paramLabel = "USERNAME", description = "Whose password is lost.")
    private String username = "";

    @Mixin
    private final InAccount account = new InAccount();

    @Mixin
    private final Passwords passwords = new Passwords();

    public PasswordFirst(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Secret password = passwords.chosen(tools.secrets(), "first password");
        Actor actor = tools.actor();
        Username whose = Tools.username(username);
        Instant until = tools.latchkey()
                .resets()
                .setFirst()
                .handle(actor, new SetFirstPassword.Command(account.id(tools), whose, password));
        tools.screen()
                .answer(new Card().with("username", "Username", whose.value()).with("until", "Works until", until));
        tools.screen().say(whose + " can sign in with it and chooses another one first.");
    }
}
