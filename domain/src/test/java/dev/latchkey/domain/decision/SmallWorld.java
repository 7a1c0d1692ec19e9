package dev.latchkey.domain.decision;

import static dev.latchkey.domain.decision.Situation.LONG_AGO;
import static dev.latchkey.domain.decision.Situation.NOW;
import static dev.latchkey.domain.decision.Situation.PERSON;
import static dev.latchkey.domain.decision.Situation.TOMORROW;
import static dev.latchkey.domain.decision.Situation.YESTERDAY;

import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.decision.Facts.AccountFacts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.Link.Suspension;
import dev.latchkey.domain.link.Link.Term;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.username.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every situation two people and one account can be in, as far as it matters to an answer. */
final class SmallWorld {
    private static final List<Portion> PORTIONS = List.of(
            Portion.BILLING,
            Portion.SCHEDULE,
            Portion.SUBSCRIPTION,
            Portion.PSYCHOTHERAPY_NOTES,
            Portion.ACCOUNT_ACCESS);
    static final Suspension SUSPENDED = new Suspension(YESTERDAY, "on leave");
    private static final List<Term> TERMS = List.of(
            Term.from(LONG_AGO),
            Term.from(NOW),
            Term.between(LONG_AGO, TOMORROW),
            Term.between(LONG_AGO, NOW),
            Term.from(TOMORROW),
            new Term(LONG_AGO, null, SUSPENDED, null),
            new Term(LONG_AGO, NOW, SUSPENDED, null),
            new Term(TOMORROW, null, SUSPENDED, null),
            new Term(LONG_AGO, null, null, YESTERDAY),
            new Term(LONG_AGO, null, SUSPENDED, YESTERDAY));

    private SmallWorld() {}

    /** @param soleOwner whether no other owner could act */
    record Asked(Facts facts, @Nullable Portion portion, Action action, boolean soleOwner) {
        /** A portion to do something to, whatever was asked. */
        Portion touched() {
            return portion == null ? Portion.BILLING : portion;
        }
    }

    static List<Asked> everything() {
        List<Asked> all = new ArrayList<>();
        for (Action action : Action.values()) {
            for (Portion portion : PORTIONS) {
                for (Facts facts : facts(portion)) {
                    all.add(new Asked(facts, portion, action, false));
                    if (facts.link() != null && facts.link().owner()) {
                        all.add(new Asked(facts, portion, action, true));
                    }
                }
            }
            facts(Portion.BILLING).forEach(facts -> all.add(new Asked(facts, null, action, false)));
        }
        return all;
    }

    private static List<Facts> facts(Portion portion) {
        List<Facts> all = new ArrayList<>();
        for (Person person : new Person[] {PERSON, PERSON.retiringAt(TOMORROW), PERSON.retiringAt(NOW), null}) {
            for (AccountFacts account : accounts()) {
                boolean whole = PERSON.equals(person) && account != null;
                for (Link link : whole ? links(portion) : List.of(Situation.owner())) {
                    all.add(new Facts(person, account, link, false));
                    if (whole) {
                        all.add(new Facts(person, account, link, true));
                        all.add(new Facts(person, Situation.demanding(account), link, false));
                        all.add(new Facts(person, Situation.demanding(account), link, true));
                    }
                }
            }
        }
        return all;
    }

    private static List<@Nullable AccountFacts> accounts() {
        List<@Nullable AccountFacts> all = new ArrayList<>();
        for (AccountState state : AccountState.values()) {
            all.add(Situation.account(state, YESTERDAY));
        }
        all.add(Situation.account(AccountState.INACTIVE, NOW.minus(Decider.INACTIVE_WINDOW)));
        all.add(Situation.account(
                AccountState.INACTIVE, NOW.minus(Decider.INACTIVE_WINDOW).plus(Duration.ofNanos(1000))));
        all.add(null);
        return all;
    }

    private static List<@Nullable Link> links(Portion portion) {
        List<@Nullable Link> all = new ArrayList<>(Collections.singletonList(null));
        for (Term term : TERMS) {
            if (term.until() == null) {
                Link owner = Situation.owner();
                all.add(new Link(owner.key(), true, owner.privileges(), owner.grant(), term, 0));
            }
            for (AccessLevel level : AccessLevel.values()) {
                for (AccessLevel running : AccessLevel.values()) {
                    all.add(Situation.plain(
                            Privileges.NOTHING
                                    .with(Portion.ACCOUNT_ACCESS, running)
                                    .with(portion, level),
                            term));
                }
            }
        }
        return all;
    }
}
