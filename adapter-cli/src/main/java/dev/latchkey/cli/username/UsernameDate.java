package dev.latchkey.cli.username;

import dev.latchkey.application.link.DateAccess;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.cli.privilege.LinkCard;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives access a beginning and an end. */
@Command(
        name = "date",
        description = "Change from when until when a username may enter the account; what is not named stays.",
        footer = {"", "Example:", "  latchkey username date grace --until 2031-06-30 --account 12345678"})
public final class UsernameDate implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final Whom whom = new Whom();

    @Mixin
    private final Dates dates = new Dates();

    @Option(names = "--no-end", description = "Take the end away.")
    private boolean noEnd;

    public UsernameDate(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        if (noEnd ? dates.saysUntil() : dates.saysNothing()) {
            throw new NotUnderstood("Say --from TIME, and --until TIME or --no-end.");
        }
        Actor actor = tools.actor();
        Listed after = tools.latchkey()
                .links()
                .date()
                .handle(
                        actor,
                        new DateAccess.Command(
                                whom.account(tools),
                                whom.username(),
                                noEnd ? dates.withoutEnd() : dates.form(),
                                whom.version()));
        tools.screen().answer(LinkCard.of(tools.latchkey(), after));
    }
}
