package dev.latchkey.application.decision;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The boundary of every use case: one transaction, and a record of every refusal that is committed before the refusal is
 * answered (ACT-2). Safe for many threads.
 */
public final class Acts {
    /** How long a noted use stands for all that follow (PRV-2). */
    public static final Duration NOTED = Duration.ofHours(1);

    private final Transactions transactions;
    private final ActivityLog log;
    private final AccessFacts facts;
    private final Idempotency idempotency;
    private final Uses uses;
    private final Clock clock;

    public Acts(
            Transactions transactions,
            ActivityLog log,
            AccessFacts facts,
            Idempotency idempotency,
            Uses uses,
            Clock clock) {
        this.transactions = transactions;
        this.log = log;
        this.facts = facts;
        this.idempotency = idempotency;
        this.uses = uses;
        this.clock = clock;
    }

    /** Where it is kept when access was last used. */
    @FunctionalInterface
    public interface Uses {
        /** Notes a use if none was noted since a moment before; waits for nobody. */
        void usedAgain(UsernameId username, AccountId account, Instant at, Instant notSince);
    }

    /**
     * Does a use case's work in one transaction, and notes at most once an hour that the actor's access to the account was used
     * (PRV-2).
     *
     * @param account the account it is about, or null
     * @throws Rejected what the work refused with, after the refusal was recorded
     */
    public <T> T perform(Actor actor, Act act, @Nullable AccountId account, Supplier<T> work) {
        return watch(actor, act, account, () -> within(actor, account, work));
    }

    /** One transaction of a use case in an account whose refusals are watched already. */
    public <T> T within(Actor actor, @Nullable AccountId account, Supplier<T> work) {
        return within(() -> {
            T result = work.get();
            if (account != null) {
                Instant now = clock.now();
                actor.acting().ifPresent(username -> uses.usedAgain(username, account, now, now.minus(NOTED)));
            }
            return result;
        });
    }

    /** One transaction of a use case in no account, or in several, whose refusals are watched already. */
    public <T> T within(Supplier<T> work) {
        return transactions.call(() -> {
            T result = work.get();
            idempotency.mark();
            return result;
        });
    }

    /** Only records refusals; the work begins its own transactions. */
    public <T> T watch(Actor actor, Act act, @Nullable AccountId account, Supplier<T> work) {
        try {
            return work.get();
        } catch (Rejected rejected) {
            if (rejected.reason().kind() != Reason.Kind.MALFORMED) {
                refused(actor, act, account, rejected.reason());
            }
            throw rejected;
        }
    }

    /** The same, for acts in which a wrong secret, or a missing one, has been recorded by the work itself. */
    public <T> T watchButWrongSecrets(Actor actor, Act act, Supplier<T> work) {
        try {
            return work.get();
        } catch (Rejected rejected) {
            if (rejected.reason() != Reason.CREDENTIALS_WRONG && rejected.reason() != Reason.CODE_REQUIRED) {
                refused(actor, act, null, rejected.reason());
            }
            throw rejected;
        }
    }

    private void refused(Actor actor, Act act, @Nullable AccountId account, Reason reason) {
        transactions.runApart(() -> log.append(placed(actor, act, account, reason).stream()
                .map(log::outsideOfHost)
                .toList()));
    }

    /**
     * A stranger's own record is the same whether there is such an account or not: it may be read by the stranger, to whom it
     * is unknown. The account is told by a record of its own.
     */
    private List<Placed> placed(Actor actor, Act act, @Nullable AccountId account, Reason reason) {
        Optional<AccessFacts.Acting> known = actor.acting().flatMap(facts::acting);
        if (known.isEmpty()) {
            Ledger ledger = Ledger.system(actor.origin().source().hashCode());
            return List.of(new Placed(ledger, Entry.refused(actor, null, null, act, reason)));
        }
        Person person = known.get().person();
        String name = person.name().value();
        Entry own = Entry.refused(actor, name, person.home(), act, reason);
        if (account == null) {
            return List.of(Placed.inUsername(own));
        }
        Facts there = facts.of(person.id(), account, clock.now());
        Entry entry = Entry.refused(actor, name, account, act, reason);
        if (there.link() != null && there.link().isStanding()) {
            return List.of(Placed.inAccount(entry));
        }
        Placed asked = Placed.inUsername(own.with("asked", account.toString()));
        return there.account() == null ? List.of(asked) : List.of(asked, Placed.inAccount(entry.toldToAccountOnly()));
    }
}
