package dev.latchkey.domain.decision;

import static dev.latchkey.domain.decision.Situation.HOME;
import static dev.latchkey.domain.decision.Situation.NOW;
import static dev.latchkey.domain.decision.Situation.TOMORROW;
import static dev.latchkey.domain.decision.Situation.YESTERDAY;
import static dev.latchkey.domain.privilege.AccessLevel.FULL;
import static dev.latchkey.domain.privilege.AccessLevel.NONE;
import static dev.latchkey.domain.privilege.AccessLevel.VIEW;

import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.account.StateDates;
import dev.latchkey.domain.decision.Facts.AccountFacts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.Link.Term;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Privileges;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be done to one username in one account at this moment, one thing at a time, written from the rules: far
 * more than an explanation ever names.
 *
 * @param portions the portions whose levels are changed
 */
record Deeds(Set<Portion> portions, boolean soleOwner) {
    private static final Set<AccountState> RUNNING = Set.of(AccountState.TRIAL, AccountState.ACTIVE);
    private static final Set<AccountState> LEFT = Set.of(AccountState.TRIAL, AccountState.ACTIVE, AccountState.EXPIRED);
    private static final Set<AccountState> PAUSED = Set.of(AccountState.INACTIVE, AccountState.ARCHIVED);

    /** What is left of the facts after a deed; nothing where the deed is refused. */
    interface Deed extends Function<Facts, Optional<Facts>> {}

    /** What gives, and takes nothing. */
    List<Deed> giving() {
        List<Deed> deeds = new ArrayList<>();
        deeds.add(turning(Set.of(AccountState.EXPIRED), AccountState.ACTIVE));
        deeds.add(turning(PAUSED, AccountState.ACTIVE));
        deeds.add(of(facts -> facts.secondFactor() ? null : factor(facts, demands(facts), true)));
        deeds.add(of(facts -> demands(facts) ? factor(facts, false, facts.secondFactor()) : null));
        deeds.add(inRunning(facts -> noLink(facts) ? linked(facts, Situation.plain(Situation.everything())) : null));
        deeds.add(inRunning(facts -> dated(facts, term -> new Term(NOW, term.until(), term.suspension(), null))));
        deeds.add(inRunning(facts -> dated(facts, term -> new Term(term.from(), null, term.suspension(), null))));
        deeds.add(inRunning(facts -> dated(facts, term -> new Term(term.from(), TOMORROW, term.suspension(), null))));
        deeds.add(inRunning(facts -> dated(facts, term -> new Term(term.from(), term.until(), null, null))));
        for (Portion portion : portions) {
            deeds.add(inRunning(facts -> levelled(facts, portion, VIEW, level -> level == NONE)));
            deeds.add(inRunning(facts -> levelled(facts, portion, FULL, level -> level != FULL)));
        }
        return deeds;
    }

    /**
     * What takes, and gives nothing; an account that pauses is reactivated before it is closed. A second factor is demanded by
     * an owner who has one, so never of the sole owner.
     */
    List<Deed> taking() {
        List<Deed> deeds = new ArrayList<>();
        deeds.add(turning(LEFT, AccountState.INACTIVE));
        deeds.add(turning(LEFT, AccountState.ARCHIVED));
        deeds.add(turning(LEFT, AccountState.CLOSED));
        deeds.add(turning(PAUSED, AccountState.ACTIVE));
        deeds.add(of(facts -> facts.secondFactor() ? factor(facts, demands(facts), false) : null));
        if (!soleOwner) {
            deeds.add(of(facts -> demands(facts) ? null : factor(facts, true, facts.secondFactor())));
            deeds.add(of(
                    facts -> dated(facts, term -> new Term(term.from(), term.until(), SmallWorld.SUSPENDED, null))));
            deeds.add(of(facts -> dated(facts, term -> new Term(TOMORROW, term.until(), term.suspension(), null))));
            deeds.add(of(facts -> dated(facts, term -> new Term(term.from(), NOW, term.suspension(), null))));
            deeds.add(of(facts -> standing(facts) ? linked(facts, link(facts).ended(NOW)) : null));
            deeds.add(of(facts -> plain(facts, Privileges.NOTHING)));
            for (Portion portion : portions) {
                deeds.add(of(facts -> plain(facts, Situation.everything().with(portion, VIEW))));
                deeds.add(of(facts -> plain(facts, Situation.everything().with(portion, NONE))));
                deeds.add(of(facts -> levelled(facts, portion, VIEW, level -> level == FULL)));
                deeds.add(of(facts -> levelled(facts, portion, NONE, level -> level != NONE)));
            }
        }
        return deeds;
    }

    private static Deed of(Function<Facts, @Nullable Facts> deed) {
        return facts -> facts.person() == null || facts.account() == null
                ? Optional.empty()
                : Optional.ofNullable(deed.apply(facts));
    }

    private static Deed inRunning(Function<Facts, @Nullable Facts> deed) {
        return of(facts -> RUNNING.contains(state(facts)) ? deed.apply(facts) : null);
    }

    private static Deed turning(Set<AccountState> from, AccountState to) {
        return of(facts -> {
            StateDates dates = new StateDates(YESTERDAY, new StateChange(NOW, to));
            return from.contains(state(facts))
                    ? new Facts(
                            facts.person(),
                            new AccountFacts(HOME, dates, demands(facts)),
                            facts.link(),
                            facts.secondFactor())
                    : null;
        });
    }

    private static AccountState state(Facts facts) {
        return account(facts).states().at(NOW);
    }

    private static boolean noLink(Facts facts) {
        return facts.link() == null || facts.link().term().endedAt() != null;
    }

    private static boolean standing(Facts facts) {
        return !noLink(facts);
    }

    private static AccountFacts account(Facts facts) {
        return Objects.requireNonNull(facts.account());
    }

    private static Link link(Facts facts) {
        return Objects.requireNonNull(facts.link());
    }

    private static Facts linked(Facts facts, Link link) {
        return new Facts(facts.person(), facts.account(), link, facts.secondFactor());
    }

    private static boolean demands(Facts facts) {
        return account(facts).demandsSecondFactor();
    }

    private static Facts factor(Facts facts, boolean demanded, boolean on) {
        AccountFacts account = new AccountFacts(HOME, account(facts).states(), demanded);
        return new Facts(facts.person(), account, facts.link(), on);
    }

    private static @Nullable Facts dated(Facts facts, Function<Term, Term> dates) {
        if (noLink(facts)) {
            return null;
        }
        Link link = link(facts);
        Term term = dates.apply(link.term());
        Instant until = link.owner() ? null : term.until();
        return linked(
                facts,
                new Link(
                        link.key(),
                        link.owner(),
                        link.privileges(),
                        link.grant(),
                        new Term(term.from(), until, term.suspension(), null),
                        0));
    }

    private static @Nullable Facts levelled(
            Facts facts, Portion portion, AccessLevel level, Predicate<AccessLevel> changes) {
        if (noLink(facts) || link(facts).owner() || !changes.test(link(facts).level(portion))) {
            return null;
        }
        return linked(facts, link(facts).withPrivileges(link(facts).privileges().with(portion, level)));
    }

    private static @Nullable Facts plain(Facts facts, Privileges levels) {
        return noLink(facts) || !link(facts).owner()
                ? null
                : linked(facts, link(facts).madePlain(levels));
    }
}
