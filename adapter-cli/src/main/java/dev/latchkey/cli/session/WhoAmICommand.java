package dev.latchkey.cli.session;

import dev.latchkey.application.session.Me;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.ExitCode;
import dev.latchkey.cli.shared.Plain;
import dev.latchkey.cli.shared.Shapes;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.username.ApiToken;
import dev.latchkey.domain.username.Person;
import picocli.CommandLine.Command;

/** Tells who is signed in. */
@Command(
        name = "whoami",
        description = "Show who is signed in, by what means, and the account commands act in.",
        footer = {"", "Example:", "  latchkey whoami"})
public final class WhoAmICommand implements Runnable, Plain {
    private final Tools tools;

    public WhoAmICommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public boolean take(String option) {
        return false;
    }

    @Override
    public boolean take(String option, String value) {
        return false;
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public int perform() {
        run();
        return ExitCode.OK.status();
    }

    @Override
    public void run() {
        Me.Myself myself = tools.latchkey().me().handle(tools.actor());
        Person person = myself.person();
        ApiToken token = myself.token();
        tools.screen()
                .answer(new Card()
                        .with("username", "Username", person.name().value())
                        .with(
                                "email",
                                "E-mail",
                                person.email() == null ? null : person.email().value())
                        .with("homeAccount", "Home account", myself.home())
                        .with("createdAt", "Since", person.createdAt())
                        .json("start", Shapes.start(myself.start()))
                        .text("Would start in", Shapes.written(myself.start()))
                        .with("account", "Acts in account", tools.usualAccount())
                        .json(
                                "apiToken",
                                token == null ? null : TokenCard.of(token).members())
                        .text(
                                "By API token",
                                token == null
                                        ? null
                                        : token.terms().name() + ", until "
                                                + token.terms().endsAt())
                        .with(
                                "passwordChangeDue",
                                "Password change due",
                                myself.advice().changeDue())
                        .with(
                                "passwordKnownToAnother",
                                "Password known to another",
                                myself.advice().knownToAnother()));
    }
}
