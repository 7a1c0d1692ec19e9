package dev.latchkey.application.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.secret.Tokens;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.link.JoinTicket;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Access Other Accounts, Join: redeems a ticket of {@link FindAccounts} for accounts it shows (LNK-5).
 *
 * <p>The ticket is spent and recorded first, by itself, inside a host's transaction too (ACT-2), in a rehearsal as a part of
 * it; then all the accounts are joined in one transaction, or none, each judged again by what the presented username holds
 * at that moment (LNK-15). Safe for many threads.
 */
public final class JoinAccounts {
    private final Acts acts;
    private final Guards guards;
    private final JoinTickets tickets;
    private final Joining joining;
    private final Findable findable;
    private final ActivityLog log;

    public JoinAccounts(
            Acts acts, Guards guards, JoinTickets tickets, Joining joining, Findable findable, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.tickets = tickets;
        this.joining = joining;
        this.findable = findable;
        this.log = log;
    }

    /** @param accounts Account IDs as typed, one or more */
    public record Command(Secret ticket, ImmutableList<String> accounts) {}

    /**
     * Joins the accounts to the actor's username.
     *
     * @return the new links, by Account ID
     * @throws Rejected with FIELDS_INVALID, TICKET_SPENT, ACCOUNT_UNKNOWN (not shown), ALREADY_JOINED, GIVER_MAY_NOT,
     *     ACCOUNT_READ_ONLY, ACCOUNT_INACTIVE, ACCOUNT_CLOSED, or as {@link Guards#inPerson}
     */
    public ImmutableList<Link> handle(Actor actor, Command command) {
        return acts.watch(actor, Act.JOINED, null, () -> {
            Person finder = guards.inPerson(actor).person();
            ImmutableSortedSet<AccountId> accounts = chosen(command.accounts());
            JoinTicket ticket = redeemable(finder, command.ticket());
            requireShown(ticket, accounts);
            accounts.forEach(account -> joining.requireMayJoin(finder, account, findable.now()));
            findable.spending(() -> spend(actor, finder, ticket));
            return acts.within(() -> join(actor, finder, ticket, accounts));
        });
    }

    private JoinTicket redeemable(Person finder, Secret secret) {
        return tickets.find(Tokens.hash(secret))
                .filter(ticket -> ticket.redeemableBy(finder.id(), findable.now()))
                .orElseThrow(() -> new Rejected(Reason.TICKET_SPENT));
    }

    /** @throws Rejected with ACCOUNT_UNKNOWN, or GIVER_MAY_NOT for one that was shown and whose giver lost the right since */
    private void requireShown(JoinTicket ticket, ImmutableSortedSet<AccountId> accounts) {
        if (!ticket.accounts().containsAll(accounts)) {
            Set<AccountId> missing = Sets.difference(accounts, ticket.accounts());
            boolean lapsed = tickets.lapsed(ticket.secretHash()).containsAll(missing);
            throw new Rejected(lapsed ? Reason.GIVER_MAY_NOT : Reason.ACCOUNT_UNKNOWN);
        }
    }

    private void spend(Actor actor, Person finder, JoinTicket ticket) {
        if (!tickets.spend(ticket.secretHash(), finder.id(), findable.now())) {
            throw new Rejected(Reason.TICKET_SPENT);
        }
        Entry entry = Entry.done(actor, finder.name().value(), finder.home(), Act.TICKET_SPENT)
                .with("ticket", ticket.id().toString());
        Placed placed = Placed.inUsername(entry);
        log.append(findable.rehearsing() ? placed : log.outsideOfHost(placed));
    }

    private ImmutableList<Link> join(
            Actor actor, Person finder, JoinTicket ticket, ImmutableSortedSet<AccountId> accounts) {
        Instant now = findable.now();
        joining.lock(accounts, ticket.parties());
        // an owner may have set a first password meanwhile, in the belief that there is no other account (USR-10)
        guards.inPerson(actor);
        requireShown(tickets.find(ticket.secretHash()).orElse(ticket), accounts);
        Person presented = joining.requirePresented(ticket, now);
        ImmutableList<Link> links = accounts.stream()
                .map(account -> joining.link(finder, presented, account, now))
                .collect(ImmutableList.toImmutableList());
        joining.finish(finder, presented, links, now);
        log.append(Stream.concat(
                        links.stream().map(link -> joined(actor, finder, presented, link)),
                        Stream.of(Placed.inUsername(own(actor, finder, presented, links.size()))))
                .toList());
        return links;
    }

    private static Placed joined(Actor actor, Person finder, Person presented, Link link) {
        return Placed.inAccount(Entry.done(actor, finder.name().value(), link.account(), Act.JOINED)
                .by(link.id())
                .with("presented", presented.name().value()));
    }

    private static Entry own(Actor actor, Person finder, Person presented, int count) {
        return Entry.done(actor, finder.name().value(), finder.home(), Act.JOINED)
                .with("presented", presented.name().value())
                .with("accounts", Integer.toString(count));
    }

    private static ImmutableSortedSet<AccountId> chosen(List<String> typed) {
        Faults faults = new Faults();
        if (typed.isEmpty()) {
            faults.add("accounts", Reason.REQUIRED);
        }
        ImmutableSortedSet.Builder<AccountId> accounts = ImmutableSortedSet.naturalOrder();
        for (int i = 0; i < typed.size(); i++) {
            String text = typed.get(i);
            AccountId account = faults.collect("accounts[" + i + "]", () -> AccountId.parse(text));
            if (account != null) {
                accounts.add(account);
            }
        }
        faults.throwIfAny();
        return accounts.build();
    }
}
