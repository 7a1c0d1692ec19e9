package dev.latchkey.cli.link;

import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.link.Findable.Found;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Passwords;
import dev.latchkey.cli.shared.Shapes;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Access Other Accounts: Find. */
@Command(
        name = "find",
        description = {
            "Access Other Accounts: find those another username of yours runs, by its password and, where it has a second"
                    + " factor, a code.",
            "What it gives is remembered for latchkey link join, once and for ten minutes."
        },
        footer = {"", "Example:", "  latchkey link find hill.office"})
public final class LinkFind implements Runnable {
    private final Tools tools;

    @Parameters(paramLabel = "USERNAME", description = "The other username.")
    private String username = "";

    @Mixin
    private final Passwords passwords = new Passwords();

    public LinkFind(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Secret password = passwords.known(tools.secrets(), "password of " + username);
        Secret code = passwords.perhapsCode(tools.secrets(), "code of " + username + ", if it has a second factor");
        Actor actor = tools.actor();
        FindAccounts.Ticket ticket =
                tools.latchkey().findAccounts().handle(actor, new FindAccounts.Command(username, password, code));
        tools.memory().save(tools.memory().load().withTicket(ticket.ticket()));
        tools.screen()
                .answer(
                        new Card().json("ticket", ticket.ticket().reveal()).json("expiresAt", ticket.expiresAt()),
                        "accounts",
                        ticket.accounts().stream().map(LinkFind::card).toList());
        tools.screen().say("Join them with: latchkey link join ACCOUNT... before " + ticket.expiresAt());
    }

    private static Card card(Found found) {
        return new Card()
                .with("accountId", "ACCOUNT", found.account())
                .with("practiceName", "PRACTICE", found.practiceName().value())
                .json("provider", Shapes.provider(found.provider()))
                .text("PROVIDER", Shapes.written(found.provider()))
                .json("alreadyJoined", found.alreadyJoined())
                .text("JOINED", found.alreadyJoined() ? "already" : "");
    }
}
