package dev.latchkey.cli.session;

import dev.latchkey.application.session.SignIn;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Passwords;
import dev.latchkey.cli.shared.Remembered;
import dev.latchkey.cli.shared.Shapes;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Begins a session and remembers it for the commands that follow. */
@Command(
        name = "signin",
        description = {
            "Sign in; the commands that follow act as this username.",
            "Where a second factor is on, its code or a recovery code follows the password."
        },
        footer = {"", "Example:", "  latchkey signin ada"})
public final class SignInCommand implements Runnable {
    private final Tools tools;

    @Parameters(paramLabel = "USERNAME", description = "Who signs in.")
    private String username = "";

    @Mixin
    private final Passwords passwords = new Passwords();

    public SignInCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Remembered before = tools.memory().load();
        Secret password = passwords.known(tools.secrets(), "password");
        SignIn signIn = tools.latchkey().signIn();
        SignIn.SignedIn begun = passwords.withCode(
                tools.secrets(),
                code -> signIn.handle(tools.nobody(), new SignIn.Command(username, password, code, before.device())));
        String start = begun.start() == null ? null : begun.start().account().toString();
        String name = begun.username().value();
        tools.memory().save(before.signedInAs(new Remembered.Session(name, begun.token()), begun.device(), start));
        tools.screen()
                .answer(new Card()
                        .with("username", "Signed in as", name)
                        .with("endsAt", "Until at most", begun.endsAt())
                        .json("start", Shapes.start(begun.start()))
                        .text("In account", Shapes.written(begun.start()))
                        .json("passwordChangeDue", begun.advice().changeDue())
                        .json("passwordKnownToAnother", begun.advice().knownToAnother()));
        advise(begun.advice());
    }

    private void advise(SignIn.Advice advice) {
        if (advice.changeDue()) {
            tools.screen().say("Somebody else chose this password. Choose your own first: latchkey password change");
        } else if (advice.knownToAnother()) {
            tools.screen().say("Somebody else has used this password. Change it: latchkey password change");
        }
    }
}
