package dev.latchkey.cli.privilege;

import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Turns an owner into a plain username. */
@Command(
        name = "make-plain",
        description = "Turn an owner of the account into a plain username with the levels stated.",
        footer = {"", "Example:", "  latchkey privilege make-plain grace --preset MANAGER --account 12345678"})
public final class PrivilegeMakePlain implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final Change change = new Change();

    public PrivilegeMakePlain(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        Listed after = tools.latchkey().links().makeOwnerPlain().handle(actor, change.command(tools));
        tools.screen().answer(LinkCard.of(tools.latchkey(), after));
    }
}
