package dev.latchkey.domain.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened, in order; only what could happen. */
record History(boolean usernameKnown, boolean accountKnown, Instant trialUntil, ImmutableList<Event> events) {
    /** Puts events in order and leaves out those that were not possible when they came. */
    static History of(boolean usernameKnown, boolean accountKnown, Instant trialUntil, List<Event> wished) {
        List<Event> happened = new ArrayList<>();
        wished.stream().sorted(Comparator.comparing(Event::at)).forEach(event -> {
            if (isPossible(happened, event)) {
                happened.add(event);
            }
        });
        return new History(usernameKnown, accountKnown, trialUntil, ImmutableList.copyOf(happened));
    }

    /** The part that had happened by a moment. */
    History until(Instant moment) {
        return new History(
                usernameKnown,
                accountKnown,
                trialUntil,
                events.stream().filter(event -> !event.at().isAfter(moment)).collect(ImmutableList.toImmutableList()));
    }

    /** The moments at which an answer may turn, each with its neighbours. */
    ImmutableList<Instant> edges() {
        ImmutableSortedSet.Builder<Instant> edges = ImmutableSortedSet.naturalOrder();
        edges.add(trialUntil);
        for (Event event : events) {
            edges.add(event.at());
            if (event instanceof Event.LinkGiven given) {
                edges.add(given.from()).add(given.until() == null ? given.from() : given.until());
            } else if (event instanceof Event.AccountBecame) {
                edges.add(event.at().plus(Duration.ofDays(180)));
            } else if (event instanceof Event.RetirementSet retirement) {
                edges.add(retirement.from());
            }
        }
        return edges.build().stream()
                .<Instant>mapMulti((edge, out) -> {
                    out.accept(edge.minusNanos(1000));
                    out.accept(edge);
                    out.accept(edge.plusNanos(1000));
                })
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isPossible(List<Event> before, Event event) {
        boolean stands = false;
        boolean owner = false;
        for (Event former : before) {
            if (former instanceof Event.LinkGiven given) {
                stands = true;
                owner = given.owner();
            } else if (former instanceof Event.LinkEnded) {
                stands = false;
            } else if (former instanceof Event.OwnerMadePlain) {
                owner = false;
            }
        }
        if (event instanceof Event.LinkGiven) {
            return !stands;
        }
        if (event instanceof Event.LevelSet) {
            return stands && !owner;
        }
        if (event instanceof Event.OwnerMadePlain) {
            return stands && owner;
        }
        return stands
                || event instanceof Event.AccountBecame
                || event instanceof Event.RetirementSet
                || event instanceof Event.Revived
                || event instanceof Event.SecondFactorTurned
                || event instanceof Event.SecondFactorDemanded;
    }
}
