package dev.latchkey.cli.username;

import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.link.ResumeAccess;
import dev.latchkey.cli.privilege.LinkCard;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Resumes a suspended username's access. */
@Command(
        name = "resume",
        description = "Give a suspended username back what it had; its dates stay as they are.",
        footer = {"", "Example:", "  latchkey username resume grace --why back --account 12345678"})
public final class UsernameResume implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final Whom whom = new Whom();

    @Option(
            names = "--why",
            paramLabel = "TEXT",
            required = true,
            description = "Why, for the record, 200 characters at most.")
    private String why = "";

    public UsernameResume(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        Listed after = tools.latchkey()
                .links()
                .resume()
                .handle(actor, new ResumeAccess.Command(whom.account(tools), whom.username(), why, whom.version()));
        tools.screen().answer(LinkCard.of(tools.latchkey(), after));
    }
}
