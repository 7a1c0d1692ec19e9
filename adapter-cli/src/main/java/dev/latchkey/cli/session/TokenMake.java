package dev.latchkey.cli.session;

import dev.latchkey.application.session.MakeToken;
import dev.latchkey.application.username.Confirmation.Proof;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Passwords;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.ApiToken;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an API token, which is shown once. */
@Command(
        name = "make",
        description = {
            "Make an API token, with which a program acts as you: latchkey --token-file FILE.",
            "It takes your password again and, where a second factor is on, a code. The token is shown once.",
            "A program cannot find, join, accept, make tokens or change how you sign in."
        },
        footer = {"", "Example:", "  latchkey token make nightly-export --until 2026-12-31 --account 12345678"})
public final class TokenMake implements Runnable {
    private final Tools tools;

    @Parameters(paramLabel = "NAME", description = "What you call it.")
    private String name = "";

    @Option(
            names = "--until",
            paramLabel = "WHEN",
            description = "When it ends: a day, its end meant, or a moment; within a year (default: in 90 days).")
    private @Nullable String until;

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "Hold it to this one account (default: all of yours).")
    private @Nullable String account;

    @Mixin
    private final Passwords passwords = new Passwords();

    public TokenMake(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        Secret password = passwords.known(tools.secrets(), "password");
        MakeToken makeToken = tools.latchkey().sessions().makeToken();
        MakeToken.Made made = passwords.withCode(
                tools.secrets(),
                code -> makeToken.handle(
                        actor, new MakeToken.Command(name, until, account, new Proof(password, code))));
        answer(made.secret(), made.token());
    }

    private void answer(Secret secret, ApiToken token) {
        if (tools.screen().json()) {
            tools.screen()
                    .answer(new Card()
                            .json("token", secret.reveal())
                            .json("made", TokenCard.of(token).members()));
        } else {
            tools.screen().data(secret.reveal());
        }
        tools.screen()
                .say("Keep it in a file of your own (chmod 600); it is not shown again. It ends at "
                        + token.terms().endsAt() + ".");
    }
}
