package dev.latchkey.cli.username;

import dev.latchkey.application.link.SuspendAccess;
import dev.latchkey.application.link.Withdrawal;
import dev.latchkey.cli.privilege.LinkCard;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Suspends a username's access. */
@Command(
        name = "suspend",
        description = "Stop every path of a username into the account until it is resumed; its privileges are kept.",
        footer = {"", "Example:", "  latchkey username suspend grace --why leave --account 12345678"})
public final class UsernameSuspend implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final Whom whom = new Whom();

    @Option(
            names = "--why",
            paramLabel = "TEXT",
            required = true,
            description = "What those who see the access are told, 200 characters at most.")
    private String why = "";

    @Option(names = "--given", description = "Suspend all that the username gave too, and what came from that.")
    private boolean given;

    public UsernameSuspend(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        Withdrawal done = tools.latchkey()
                .links()
                .suspend()
                .handle(
                        actor,
                        new SuspendAccess.Command(whom.account(tools), whom.username(), why, given, whom.version()));
        tools.screen().answer(GivenCard.counts(LinkCard.of(tools.latchkey(), done.listed()), done));
        GivenCard.tell(tools, done, "latchkey username suspend " + whom.username() + " --given");
    }
}
