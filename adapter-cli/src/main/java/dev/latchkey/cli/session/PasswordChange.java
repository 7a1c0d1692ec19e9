package dev.latchkey.cli.session;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.session.ChangePassword;
import dev.latchkey.application.session.SessionStart;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Passwords;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Secret;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes the password of whoever is signed in. */
@Command(
        name = "change",
        description = {
            "Change your own password.",
            "Where it is not asked for at a terminal: first the present password, then the new one."
        },
        footer = {"", "Example:", "  latchkey password change"})
public final class PasswordChange implements Runnable {
    private final Tools tools;

    @Mixin
    private final Passwords passwords = new Passwords();

    @Option(
            names = "--keep-tokens",
            paramLabel = "NAME",
            description = "An API token that lives on, by its name; may be given for each. All others end.")
    private List<String> keepTokens = new ArrayList<>();

    public PasswordChange(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        List<Secret> both = passwords.knownAndChosen(tools.secrets(), "present password", "new password");
        Actor actor = tools.actor();
        SessionStart.Begun begun = tools.latchkey()
                .changePassword()
                .handle(actor, new ChangePassword.Command(both.get(0), both.get(1), ImmutableList.copyOf(keepTokens)));
        String username = GoingOn.remember(tools, begun);
        tools.screen().answer(new Card().json("username", username).json("endsAt", begun.endsAt()));
        tools.screen().say("Your password is changed. Every other session of yours has ended.");
    }
}
