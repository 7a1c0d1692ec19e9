package dev.latchkey.application;

import dev.latchkey.application.link.Arrivals;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.link.Findable;
import dev.latchkey.application.link.Givers;
import dev.latchkey.application.link.JoinAccounts;
import dev.latchkey.application.link.Joining;

/** The use cases by which usernames come into accounts by themselves, and what accepting an invitation shares with them. */
final class JoinParts {
    private final Collaborators parts;
    private final Findable findable;

    JoinParts(Collaborators parts) {
        this.parts = parts;
        this.findable = new Findable(
                parts.store.accessFacts(),
                parts.decider,
                parts.store.joinTickets(),
                parts.transactions,
                new Findable.Minting(parts.ids, parts.environment.randomness(), parts.clock));
    }

    FindAccounts findAccounts() {
        return new FindAccounts(parts.acts, parts.guards, parts.throttle, parts.proof.passwords(), findable, parts.log);
    }

    JoinAccounts joinAccounts() {
        Joining joining = new Joining(
                parts.links().changes(),
                new Joining.People(parts.store.persons(), parts.store.credentials()),
                parts.owners,
                givers(),
                arrivals());
        return new JoinAccounts(parts.acts, parts.guards, parts.store.joinTickets(), joining, findable, parts.log);
    }

    Givers givers() {
        return new Givers(parts.store.accessFacts(), parts.decider);
    }

    Arrivals arrivals() {
        return new Arrivals(parts.links().changes(), parts.store.accessFacts(), parts.store.persons(), parts.ids);
    }
}
