package dev.latchkey.cli.privilege;

import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Username Privileges, to change. */
@Command(
        name = "set",
        description = "Change how far a username may go in the account, from its very next decision on.",
        footer = {"", "Example:", "  latchkey privilege set grace BILLING=VIEW CLINICAL_NOTES=NONE --account 12345678"})
public final class PrivilegeSet implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final Change change = new Change();

    public PrivilegeSet(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        Listed after = tools.latchkey().setPrivileges().handle(actor, change.command(tools));
        tools.screen().answer(LinkCard.of(tools.latchkey(), after));
    }
}
