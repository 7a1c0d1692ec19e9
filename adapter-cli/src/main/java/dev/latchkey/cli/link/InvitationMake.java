package dev.latchkey.cli.link;

import dev.latchkey.application.link.Invitations.Listed;
import dev.latchkey.application.link.Invite;
import dev.latchkey.cli.privilege.Granting;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.cli.username.Dates;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Invites somebody. */
@Command(
        name = "make",
        description = {
            "Invite whoever an e-mail address belongs to into the account, without choosing a password for anybody.",
            "It can be accepted for 72 hours, by a link that is made with latchkey invitation link."
        },
        footer = {
            "",
            "Example:",
            "  latchkey invitation make linus@example.org --preset BILLER --until 2031-06-30 --account 12345678"
        })
public final class InvitationMake implements Rehearsable, Runnable {
    private final Tools tools;

    @Parameters(paramLabel = "EMAIL", description = "The person's own e-mail address.")
    private String email = "";

    @Mixin
    private final InAccount account = new InAccount();

    @Mixin
    private final Granting granting = new Granting();

    @Mixin
    private final Dates dates = new Dates();

    public InvitationMake(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        AccountId id = account.id(tools);
        Listed made = tools.latchkey()
                .invitations()
                .invite()
                .handle(actor, new Invite.Command(id, email, granting.form(), dates.form()));
        tools.screen().answer(InvitationCard.of(tools.latchkey(), made));
        tools.screen()
                .say("To deliver it by hand: latchkey invitation link "
                        + made.invitation().id());
    }
}
