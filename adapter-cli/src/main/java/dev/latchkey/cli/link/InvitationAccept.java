package dev.latchkey.cli.link;

import dev.latchkey.application.InvitationCases;
import dev.latchkey.application.link.AcceptAsNew;
import dev.latchkey.application.link.AcceptInvitation;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Passwords;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Shapes;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Accepts an invitation. */
@Command(
        name = "accept",
        description = {
            "Accept an invitation with the username that is signed in, or with a new one.",
            "With --as-new a password of your own is read too, after the secret where both come from the standard input."
        },
        footer = {"", "Examples:", "  latchkey invitation accept", "  latchkey invitation accept --as-new linus"})
public final class InvitationAccept implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final InvitationSecret secret = new InvitationSecret();

    @Option(names = "--as-new", paramLabel = "USERNAME", description = "Make this new username.")
    private @Nullable String username;

    @Mixin
    private final Passwords passwords = new Passwords();

    public InvitationAccept(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        if (username == null) {
            accept();
        } else {
            acceptAsNew(username);
        }
    }

    private void accept() {
        Actor actor = tools.actor();
        Secret read = secret.read(tools.secrets());
        Link link = invitations().accept().handle(actor, new AcceptInvitation.Command(read));
        answer(tools.self(), link);
        tools.screen().say("You are in. Enter it with: latchkey switch " + link.account());
    }

    private void acceptAsNew(String chosen) {
        Secret read = secret.read(tools.secrets());
        Secret password = passwords.chosen(tools.secrets(), "password");
        AcceptAsNew.Accepted accepted =
                invitations().acceptAsNew().handle(tools.nobody(), new AcceptAsNew.Command(read, chosen, password));
        answer(accepted.username().value(), accepted.link());
        tools.screen().say("Sign in with: latchkey signin " + accepted.username());
    }

    private InvitationCases invitations() {
        return tools.latchkey().invitations();
    }

    private void answer(String whose, Link link) {
        Map<String, AccessLevel> privileges = Shapes.privileges(tools.latchkey(), link);
        tools.screen()
                .answer(new Card()
                        .with("username", "Username", whose)
                        .with("accountId", "Account", link.account())
                        .json("privileges", privileges)
                        .text("Privileges", Shapes.written(privileges))
                        .with("since", "Since", link.term().from())
                        .with("until", "Until", link.term().until()));
    }
}
