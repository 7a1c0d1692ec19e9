package dev.latchkey.cli.username;

import dev.latchkey.application.link.AllowAccess;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.cli.privilege.Granting;
import dev.latchkey.cli.privilege.LinkCard;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Passwords;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Secret;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Allow Account Access. */
@Command(
        name = "allow",
        description = {
            "Allow Account Access: let a new username into the account, with a first password.",
            "Whoever gets it chooses a password of their own at the first sign-in, within 72 hours."
        },
        footer = {"", "Example:", "  latchkey username allow joan --account 12345678 --preset BILLER"})
public final class UsernameAllow implements Rehearsable, Runnable {
    private final Tools tools;

    @Parameters(paramLabel = "USERNAME", description = "The new username.")
    private String username = "";

    @Mixin
    private final InAccount account = new InAccount();

    @Mixin
    private final Passwords passwords = new Passwords();

    @Option(names = "--email", paramLabel = "ADDRESS", description = "The person's own e-mail address.")
    private @Nullable String email;

    @Mixin
    private final Granting granting = new Granting();

    @Mixin
    private final Dates dates = new Dates();

    public UsernameAllow(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Secret password = passwords.chosen(tools.secrets(), "first password");
        Actor actor = tools.actor();
        AccountId id = account.id(tools);
        tools.latchkey()
                .allowAccess()
                .handle(actor, new AllowAccess.Command(id, username, password, email, granting.form(), dates.form()));
        Listed made = tools.latchkey().links().usernames().show(actor, id, Tools.username(username));
        tools.screen().answer(LinkCard.of(tools.latchkey(), made));
        tools.screen().say(made.person().name() + " can sign in with the first password for 72 hours.");
    }
}
