package dev.latchkey.domain.decision;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any two years of one username and one account, and any question about them. */
final class Histories {
    static final Portion LAB = new Portion(31, "LAB");
    static final Portion ELSEWHERE = new Portion(12, "ELSEWHERE");
    static final Portions PORTIONS = Portions.with(List.of(LAB));

    private static final Instant BEGINNING = Instant.parse("2025-01-01T00:00:00Z");
    private static final int HOURS = 720 * 24;

    /**
     * A question.
     *
     * @param read when the facts were read, not after the question is asked
     */
    record Question(History history, Instant read, Instant asked, Portion portion, Action action) {
        Recorded recorded() {
            return Recorded.after(history.until(read));
        }

        Rulebook rulebook() {
            return new Rulebook(history.until(read), asked, Set.copyOf(PORTIONS.all()));
        }
    }

    private Histories() {}

    static Arbitrary<Question> questions() {
        Arbitrary<Portion> portions = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of(PORTIONS.all())), Tuple.of(1, Arbitraries.of(ELSEWHERE)));
        return histories()
                .flatMap(history -> Combinators.combine(
                                Arbitraries.of(history.edges()),
                                Arbitraries.of(history.edges()),
                                portions,
                                Arbitraries.of(Action.class))
                        .as((one, other, portion, action) -> one.isBefore(other)
                                ? new Question(history, one, other, portion, action)
                                : new Question(history, other, one, portion, action)));
    }

    private static Arbitrary<History> histories() {
        Arbitrary<Boolean> mostly = Arbitraries.frequency(Tuple.of(30, true), Tuple.of(1, false));
        return Combinators.combine(mostly, mostly, moments(), events().list().ofMaxSize(12))
                .as(History::of);
    }

    private static Arbitrary<Event> events() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, linksGiven()),
                Tuple.of(2, levelsSet()),
                Tuple.of(1, Combinators.combine(moments(), levels()).as(Event.OwnerMadePlain::new)),
                Tuple.of(1, moments().map(Event.LinkSuspended::new)),
                Tuple.of(1, moments().map(Event.LinkResumed::new)),
                Tuple.of(1, moments().map(Event.LinkEnded::new)),
                Tuple.of(3, accountChanges()),
                Tuple.of(1, Combinators.combine(moments(), moments()).as(Event.RetirementSet::new)),
                Tuple.of(1, moments().map(Event.Revived::new)),
                Tuple.of(
                        1,
                        Combinators.combine(moments(), Arbitraries.of(true, false))
                                .as(Event.SecondFactorTurned::new)),
                Tuple.of(
                        1,
                        Combinators.combine(moments(), Arbitraries.of(true, false))
                                .as(Event.SecondFactorDemanded::new)));
    }

    private static Arbitrary<Event> linksGiven() {
        Arbitrary<Event> owners = moments().map(at -> new Event.LinkGiven(at, true, ImmutableMap.of(), at, null));
        Arbitrary<Event> plain = Combinators.combine(moments(), levels(), delays(), delays().injectNull(0.6))
                .as((at, levels, wait, length) -> new Event.LinkGiven(
                        at,
                        false,
                        levels,
                        at.plus(wait),
                        length == null ? null : at.plus(wait).plus(length)));
        return Arbitraries.frequencyOf(Tuple.of(1, owners), Tuple.of(3, plain));
    }

    private static Arbitrary<Event> levelsSet() {
        return Combinators.combine(moments(), Arbitraries.of(PORTIONS.all()), Arbitraries.of(AccessLevel.class))
                .as(Event.LevelSet::new);
    }

    private static Arbitrary<Event> accountChanges() {
        Arbitrary<AccountState> states = Arbitraries.frequency(
                Tuple.of(3, AccountState.ACTIVE),
                Tuple.of(4, AccountState.INACTIVE),
                Tuple.of(2, AccountState.ARCHIVED),
                Tuple.of(1, AccountState.CLOSED));
        return Combinators.combine(moments(), states).as(Event.AccountBecame::new);
    }

    /** Levels for some portions; ACCOUNT_ACCESS is decided apart, because an inactive account looks at it. */
    private static Arbitrary<ImmutableMap<Portion, AccessLevel>> levels() {
        Arbitrary<AccessLevel> level = Arbitraries.of(AccessLevel.class);
        return Combinators.combine(
                        Arbitraries.maps(Arbitraries.of(PORTIONS.all()), level).ofMaxSize(12), level)
                .as((levels, access) -> ImmutableMap.<Portion, AccessLevel>builder()
                        .putAll(levels)
                        .put(Portion.ACCOUNT_ACCESS, access)
                        .buildKeepingLast());
    }

    private static Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(0, HOURS).map(hours -> BEGINNING.plus(Duration.ofHours(hours)));
    }

    /** Often none, else up to a year. */
    private static Arbitrary<Duration> delays() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Duration.ZERO)),
                Tuple.of(1, Arbitraries.integers().between(1, HOURS / 2).map(Duration::ofHours)));
    }
}
