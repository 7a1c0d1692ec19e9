package dev.latchkey.domain.decision;

import static java.util.Objects.requireNonNull;

import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.account.StateDates;
import dev.latchkey.domain.decision.Facts.AccountFacts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.Link.Grant;
import dev.latchkey.domain.link.Link.Term;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a person and an account that are known, as they would be after an act.
 *
 * <p>Only what Latchkey does is done: access is given, dated forward or widened in a running account alone (DEC-3), and a
 * state follows another as LIF-1 has it. Who does it is not looked at.
 */
record ChangedFacts(Portions portions, Instant at) {
    /** The id of a link that is not there yet. */
    private static final LinkId TO_COME = new LinkId(new UUID(0, 0));

    /** The facts after a change, or null where it cannot be made. */
    @Nullable
    Facts after(Change change, Facts facts) {
        AccountState state = requireNonNull(facts.account()).states().at(at);
        if (change.kind().gives() && !state.letsGive()) {
            return null;
        }
        boolean paused = state == AccountState.INACTIVE || state == AccountState.ARCHIVED;
        boolean leaves = state.letsGive() || state == AccountState.EXPIRED;
        return switch (change.kind()) {
            case PAY -> state == AccountState.EXPIRED ? become(AccountState.ACTIVE, facts) : null;
            case REACTIVATE -> paused ? become(AccountState.ACTIVE, facts) : null;
            case TURN_ON_SECOND_FACTOR -> facts.secondFactor() ? null : withSecondFactor(facts, true);
            case GIVE_LINK -> facts.link() == null ? linked(facts, given(change, facts)) : null;
            case GIVE_LINK_ANEW ->
                facts.link() != null && !facts.link().isStanding() ? linked(facts, given(change, facts)) : null;
            case BEGIN_LINK_NOW -> dated(facts, this::begun);
            case EXTEND_LINK -> dated(facts, this::extended);
            case RESUME_LINK -> dated(facts, ChangedFacts::resumed);
            case RAISE_LEVEL -> standing(facts, link -> raised(change, link));
            case LOWER_LEVEL -> standing(facts, link -> lowered(change, link));
            case MAKE_OWNER_PLAIN ->
                standing(facts, link -> link.owner() ? link.madePlain(with(change, portions.everyFull())) : null);
            case TURN_OFF_SECOND_FACTOR -> facts.secondFactor() ? withSecondFactor(facts, false) : null;
            case DEACTIVATE -> leaves ? become(AccountState.INACTIVE, facts) : null;
            case CLOSE -> leaves ? become(AccountState.CLOSED, facts) : null;
        };
    }

    private Facts become(AccountState state, Facts facts) {
        AccountFacts account = requireNonNull(facts.account());
        StateDates dates = new StateDates(account.states().trialUntil(), new StateChange(at, state));
        AccountFacts changed = new AccountFacts(account.id(), dates, account.demandsSecondFactor());
        return new Facts(facts.person(), changed, facts.link(), facts.secondFactor());
    }

    private static Facts withSecondFactor(Facts facts, boolean on) {
        return new Facts(facts.person(), facts.account(), facts.link(), on);
    }

    private static @Nullable Facts standing(Facts facts, Function<Link, @Nullable Link> act) {
        return facts.link() != null && facts.link().isStanding() ? linked(facts, act.apply(facts.link())) : null;
    }

    private static @Nullable Facts linked(Facts facts, @Nullable Link link) {
        return link == null ? null : facts.by(link);
    }

    private static @Nullable Facts dated(Facts facts, Function<Term, @Nullable Term> act) {
        return standing(facts, link -> {
            Term term = act.apply(link.term());
            return term == null
                    ? null
                    : new Link(link.key(), link.owner(), link.privileges(), link.grant(), term, link.version() + 1);
        });
    }

    private Link given(Change change, Facts facts) {
        UsernameId username = requireNonNull(facts.person()).id();
        return Link.plain(
                new Link.Key(TO_COME, requireNonNull(facts.account()).id(), username),
                with(change, Privileges.NOTHING),
                new Grant(LinkOrigin.ALLOWED, username, at),
                Term.from(at));
    }

    private @Nullable Term begun(Term term) {
        return at.isBefore(term.from()) ? new Term(at, term.until(), term.suspension(), null) : null;
    }

    private @Nullable Term extended(Term term) {
        return term.until() != null && !at.isBefore(term.until())
                ? new Term(term.from(), null, term.suspension(), null)
                : null;
    }

    private static @Nullable Term resumed(Term term) {
        return term.suspendedAt() == null ? null : new Term(term.from(), term.until(), null, null);
    }

    private static @Nullable Link raised(Change change, Link link) {
        boolean held = link.level(requireNonNull(change.portion())).covers(requireNonNull(change.level()));
        return held ? null : link.withPrivileges(with(change, link.privileges()));
    }

    private static @Nullable Link lowered(Change change, Link link) {
        boolean lower = requireNonNull(change.level()).covers(link.level(requireNonNull(change.portion())));
        return link.owner() || lower ? null : link.withPrivileges(with(change, link.privileges()));
    }

    private static Privileges with(Change change, Privileges levels) {
        return levels.with(requireNonNull(change.portion()), requireNonNull(change.level()));
    }
}
