package dev.latchkey.cli.link;

import dev.latchkey.application.link.SignUp;
import dev.latchkey.cli.account.ProfileOptions;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Passwords;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts a free trial. */
@Command(
        name = "signup",
        description = {
            "Start a free trial: an account, and its first username as owner.",
            "Needed: --username, --practice-name, --provider-first-name, --provider-last-name, --email and a password."
        },
        footer = {
            "",
            "Example:",
            "  latchkey signup --username ada --practice-name \"Hill Street Therapy\" --provider-first-name Ada"
                    + " --provider-last-name Byron --email ada@example.org"
        })
public final class SignUpCommand implements Rehearsable, Runnable {
    private final Tools tools;

    @Option(names = "--username", paramLabel = "NAME", description = "The name to sign in with.")
    private String username = "";

    @Mixin
    private final Passwords passwords = new Passwords();

    @Mixin
    private final ProfileOptions profile = new ProfileOptions();

    public SignUpCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Secret password = passwords.chosen(tools.secrets(), "password");
        SignUp.SignedUp made = tools.latchkey()
                .signUp()
                .handle(tools.nobody(), new SignUp.Command(profile.form(tools.secrets()), username, password));
        tools.screen()
                .answer(new Card()
                        .with("accountId", "Account ID", made.account())
                        .with("username", "Username", made.username().value()));
        tools.screen().say("Sign in with: latchkey signin " + made.username().value());
    }
}
