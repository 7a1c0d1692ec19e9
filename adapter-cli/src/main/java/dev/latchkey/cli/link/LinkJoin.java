package dev.latchkey.cli.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.JoinAccounts;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Shapes;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Access Other Accounts: Join. */
@Command(
        name = "join",
        description = "Access Other Accounts: link accounts that latchkey link find has shown to your username.",
        footer = {"", "Example:", "  latchkey link join 12345678"})
public final class LinkJoin implements Rehearsable, Runnable {
    private final Tools tools;

    @Parameters(paramLabel = "ACCOUNT", arity = "1..*", description = "Account IDs that were shown.")
    private List<String> accounts = new ArrayList<>();

    @Option(
            names = "--ticket-file",
            paramLabel = "FILE",
            description = "Read the ticket from a file (default: what latchkey link find remembered).")
    private @Nullable String ticketFile;

    @Option(names = "--ticket-stdin", description = "Read the ticket from the standard input.")
    private boolean ticketStdin;

    public LinkJoin(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        List<Link> joined = tools.latchkey()
                .joinAccounts()
                .handle(actor, new JoinAccounts.Command(ticket(), ImmutableList.copyOf(accounts)));
        tools.memory().save(tools.memory().load().withTicket(null));
        tools.screen()
                .answer(new Card(), "accounts", joined.stream().map(this::card).toList());
    }

    private Secret ticket() {
        if (ticketFile != null && ticketStdin) {
            throw new NotUnderstood("Give --ticket-file or --ticket-stdin, not both.");
        }
        if (ticketFile != null) {
            return tools.secrets().fromFile(ticketFile, List.of("ticket")).get(0);
        }
        if (ticketStdin) {
            return tools.secrets().fromInput(List.of("ticket")).get(0);
        }
        Secret remembered = tools.memory().load().ticket();
        if (remembered == null) {
            throw new NotUnderstood("Nothing was found yet: latchkey link find USERNAME.");
        }
        return remembered;
    }

    private Card card(Link link) {
        Map<String, AccessLevel> privileges = Shapes.privileges(tools.latchkey(), link);
        return new Card()
                .with("accountId", "ACCOUNT", link.account())
                .json("privileges", privileges)
                .text("PRIVILEGES", Shapes.written(privileges))
                .json("since", link.term().from())
                .with("until", "UNTIL", link.term().until());
    }
}
