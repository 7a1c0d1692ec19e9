package dev.latchkey.application.link;

import dev.latchkey.application.decision.AccessFacts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.decision.Decider;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.link.Grantor;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;

/** Who promised access is judged again when it is taken, by the facts of that moment (LNK-15). Safe for many threads. */
public final class Givers {
    private final AccessFacts facts;
    private final Decider decider;

    public Givers(AccessFacts facts, Decider decider) {
        this.facts = facts;
        this.decider = decider;
    }

    /**
     * What a username can give in an account now: it runs access there, and the account runs.
     *
     * @throws Rejected with ACCOUNT_CLOSED, ACCOUNT_INACTIVE, ACCOUNT_READ_ONLY or GIVER_MAY_NOT
     */
    Grantor require(UsernameId giver, AccountId account, Instant now) {
        Facts there = facts.of(giver, account, now);
        Link link = there.link();
        if (there.account() == null || link == null) {
            throw new Rejected(Reason.GIVER_MAY_NOT);
        }
        AccountState state = there.account().states().at(now);
        if (!state.letsGive()) {
            throw new Rejected(Guards.ofState(state));
        }
        if (decider.level(there, Portion.ACCOUNT_ACCESS, now, true) != AccessLevel.FULL) {
            throw new Rejected(Reason.GIVER_MAY_NOT);
        }
        return new Grantor(link, decider.portions());
    }

    /** The same by that very link: another one of the same username bears no earlier promise. */
    Grantor require(Link.Key giver, Instant now) {
        Grantor grantor = require(giver.username(), giver.account(), now);
        if (!grantor.own().key().equals(giver)) {
            throw new Rejected(Reason.GIVER_MAY_NOT);
        }
        return grantor;
    }
}
