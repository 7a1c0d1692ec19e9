package dev.latchkey.application.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Findable.Found;
import dev.latchkey.application.secret.Paces;
import dev.latchkey.application.secret.Throttle;
import dev.latchkey.application.secret.Tokens;
import dev.latchkey.application.username.Passwords;
import dev.latchkey.application.username.Passwords.Checked;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.link.JoinTicket;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Access Other Accounts, Find: a signed-in username proves control of another one and is shown the accounts it runs (LNK-4).
 *
 * <p>Links nothing; gives a ticket that {@link JoinAccounts} redeems. What it writes is committed by itself, inside a host's
 * transaction too. Safe for many threads.
 */
public final class FindAccounts {
    private final Acts acts;
    private final Guards guards;
    private final Throttle throttle;
    private final Passwords passwords;
    private final Findable findable;
    private final ActivityLog log;

    public FindAccounts(
            Acts acts, Guards guards, Throttle throttle, Passwords passwords, Findable findable, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.throttle = throttle;
        this.passwords = passwords;
        this.findable = findable;
        this.log = log;
    }

    /**
     * What is presented.
     *
     * @param code the other username's second-factor code; empty where it has none
     */
    public record Command(String username, Secret password, Secret code) {}

    /**
     * What Find gives.
     *
     * @param ticket redeems the accounts, once, by this username, until {@code expiresAt}
     */
    public record Ticket(Secret ticket, Instant expiresAt, ImmutableList<Found> accounts) {}

    /**
     * Finds the accounts.
     *
     * @throws Rejected with CREDENTIALS_WRONG whatever of it is wrong or missing (USR-4), TOO_MANY_ATTEMPTS, BUSY, or as
     *     {@link Guards#inPerson}
     */
    public Ticket handle(Actor actor, Command command) {
        return acts.watchButWrongSecrets(actor, Act.FIND, () -> {
            Person finder = guards.inPerson(actor).person();
            String finderKey = throttle.ofFinder(finder.id());
            String presentedKey = throttle.ofUsername(command.username());
            int count = throttle.reserveBoth(finderKey, Paces.FINDER, presentedKey);
            Checked checked = passwords.check(actor, command.username(), command.password(), command.code());
            ImmutableList<Found> accounts = shown(finder, checked);
            if (accounts.isEmpty()) {
                findable.apart(() -> log.append(failed(actor, finder, command, checked, count)));
                throw new Rejected(Reason.CREDENTIALS_WRONG);
            }
            throttle.giveBack(finderKey);
            throttle.forget(presentedKey);
            return ticket(actor, finder, checked, accounts);
        });
    }

    private ImmutableList<Found> shown(Person finder, Checked checked) {
        Person presented = checked.person();
        Credential credential = checked.credential();
        if (!checked.right() || presented == null || credential == null) {
            return ImmutableList.of();
        }
        return credential.changeDue() || presented.id().equals(finder.id())
                ? ImmutableList.of()
                : findable.accounts(finder, presented);
    }

    private Ticket ticket(Actor actor, Person finder, Checked checked, ImmutableList<Found> accounts) {
        Person presented = Objects.requireNonNull(checked.person());
        Credential credential = Objects.requireNonNull(checked.credential());
        Secret secret = findable.secret();
        JoinTicket ticket = new JoinTicket(
                findable.nextId(),
                Tokens.hash(secret),
                new JoinTicket.Parties(finder.id(), presented.id(), credential.setAt()),
                accounts.stream().map(Found::account).collect(ImmutableSet.toImmutableSet()),
                findable.now(),
                null);
        findable.apart(() -> {
            findable.keep(ticket);
            log.append(found(actor, finder, presented));
        });
        return new Ticket(secret, ticket.expiresAt(), accounts);
    }

    private List<Placed> found(Actor actor, Person finder, Person presented) {
        List<Placed> placed = new ArrayList<>();
        String target = presented.name().value();
        placed.add(Placed.inUsername(Entry.done(actor, finder.name().value(), finder.home(), Act.FIND)
                .with("target", target)));
        if (!presented.home().equals(finder.home())) {
            placed.add(Placed.inAccount(Entry.done(actor, finder.name().value(), presented.home(), Act.FIND)
                    .with("target", target)));
        }
        return outsideOfHost(placed);
    }

    /**
     * The finder's own record is the same whatever was presented: it may be read by the finder, who is not to learn whether
     * there is such a username (USR-4). The account of the one that was presented is told more.
     */
    private List<Placed> failed(Actor actor, Person finder, Command command, Checked checked, int count) {
        Reason reason = Reason.CREDENTIALS_WRONG;
        String name = finder.name().value();
        Person presented = checked.person();
        List<Placed> placed = new ArrayList<>();
        placed.add(Placed.inUsername(Entry.failed(actor, name, finder.home(), Act.FIND, reason)));
        if (presented == null) {
            String unknown = throttle.unknownName(command.username());
            Entry entry = Entry.failed(actor, name, null, Act.FIND, reason).toldToAccountOnly();
            placed.add(new Placed(Ledger.system(unknown.hashCode()), entry.with("unknownName", unknown)));
            return outsideOfHost(placed);
        }
        String target = presented.name().value();
        placed.add(Placed.inAccount(Entry.failed(actor, name, presented.home(), Act.FIND, reason)
                .with("target", target)
                .toldToAccountOnly()));
        if (passwords.disable(checked, count)) {
            Actor tried = Actor.username(presented.id(), actor.origin());
            placed.add(Placed.inUsername(Entry.done(tried, target, presented.home(), Act.PASSWORD_DISABLED)));
        }
        return outsideOfHost(placed);
    }

    private List<Placed> outsideOfHost(List<Placed> placed) {
        return placed.stream().map(log::outsideOfHost).toList();
    }
}
