package dev.latchkey.application;

import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.decision.Explain;
import dev.latchkey.application.decision.UsernamesOf;
import dev.latchkey.application.link.OwnAccess;
import dev.latchkey.application.link.WhoSees;
import dev.latchkey.domain.decision.Explainer;

/** Who may enter what, and why (DEC-5, DEC-6). Safe for many threads. */
public final class QuestionCases {
    private final Collaborators with;

    QuestionCases(Collaborators with) {
        this.with = with;
    }

    /** Why a decision comes out so. */
    public Explain explain() {
        return new Explain(
                with.asked(),
                with.store.accessFacts(),
                new Explainer(with.decider),
                with.owners::isAnother,
                with.transactions,
                with.clock);
    }

    /** The Provider drop-down. */
    public AccountsOf accountsOf() {
        return new AccountsOf(with.store.accessFacts(), with.decider, with.guards, with.cursors, with.clock);
    }

    /** Who can see my data. */
    public UsernamesOf usernamesOf() {
        return new UsernamesOf(with.store.accessFacts(), with.decider, with.guards, with.cursors, with.clock);
    }

    /** Who can see my data, as a document. */
    public WhoSees whoSees() {
        return new WhoSees(
                with.guards, with.decider, with.store.accounts(), with.store.links(), with.cursors, with.clock);
    }

    /** What may I enter, and why, as a document. */
    public OwnAccess ownAccess() {
        return new OwnAccess(accountsOf(), with.decider, with.store.persons(), with.clock);
    }
}
