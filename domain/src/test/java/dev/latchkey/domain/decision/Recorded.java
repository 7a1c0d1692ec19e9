package dev.latchkey.domain.decision;

import static dev.latchkey.domain.decision.Situation.ADA;
import static dev.latchkey.domain.decision.Situation.HOME;
import static dev.latchkey.domain.decision.Situation.PERSON;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.account.StateDates;
import dev.latchkey.domain.decision.Facts.AccountFacts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.Link.Grant;
import dev.latchkey.domain.link.Link.Suspension;
import dev.latchkey.domain.link.Link.Term;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a store would hold after a history: each event done to the aggregates, one after the other. */
final class Recorded {
    private final History history;
    private final List<Link> links = new ArrayList<>();
    private Person person = PERSON;
    private StateDates states;
    private boolean secondFactor;
    private boolean demanded;

    private Recorded(History history) {
        this.history = history;
        this.states = StateDates.trialUntil(history.trialUntil());
    }

    static Recorded after(History history) {
        Recorded recorded = new Recorded(history);
        history.events().forEach(recorded::record);
        return recorded;
    }

    /** The link that stands or ended last is the one that was given last. */
    Facts facts() {
        return new Facts(
                history.usernameKnown() ? person : null,
                history.accountKnown() ? new AccountFacts(HOME, states, demanded) : null,
                latest(),
                history.usernameKnown() && secondFactor);
    }

    ImmutableList<Link> links() {
        return ImmutableList.copyOf(links);
    }

    private @Nullable Link latest() {
        return links.isEmpty() ? null : links.get(links.size() - 1);
    }

    private void record(Event event) {
        if (event instanceof Event.LinkGiven given) {
            links.add(link(given));
        } else if (event instanceof Event.AccountBecame change) {
            states = new StateDates(states.trialUntil(), new StateChange(change.at(), change.state()));
        } else if (event instanceof Event.RetirementSet retirement) {
            person = person.retiringAt(retirement.from());
        } else if (event instanceof Event.Revived) {
            person = person.revived();
        } else if (event instanceof Event.SecondFactorTurned turned) {
            secondFactor = turned.on();
        } else if (event instanceof Event.SecondFactorDemanded now) {
            demanded = now.demanded();
        } else {
            links.set(links.size() - 1, changed(links.get(links.size() - 1), event));
        }
    }

    private Link link(Event.LinkGiven given) {
        Link.Key key = Situation.key(links.size());
        return given.owner()
                ? Link.ofOwner(key, given.at())
                : Link.plain(
                        key,
                        packed(given.levels()),
                        new Grant(LinkOrigin.ALLOWED, ADA, given.at()),
                        Term.between(given.from(), given.until()));
    }

    private static Link changed(Link link, Event event) {
        if (event instanceof Event.LevelSet set) {
            return link.withPrivileges(link.privileges().with(set.portion(), set.level()));
        }
        if (event instanceof Event.OwnerMadePlain made) {
            return link.madePlain(packed(made.levels()));
        }
        if (event instanceof Event.LinkEnded) {
            return link.ended(event.at());
        }
        return suspended(link, event instanceof Event.LinkSuspended ? event.at() : null);
    }

    private static Link suspended(Link link, @Nullable Instant since) {
        return since == null ? link.resumed() : link.suspended(new Suspension(since, "On leave"));
    }

    private static Privileges packed(Map<Portion, AccessLevel> levels) {
        Privileges privileges = Privileges.NOTHING;
        for (Map.Entry<Portion, AccessLevel> entry : levels.entrySet()) {
            privileges = privileges.with(entry.getKey(), entry.getValue());
        }
        return privileges;
    }
}
