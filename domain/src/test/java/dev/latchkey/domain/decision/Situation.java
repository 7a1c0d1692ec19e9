package dev.latchkey.domain.decision;

import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.account.StateDates;
import dev.latchkey.domain.decision.Facts.AccountFacts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.Link.Grant;
import dev.latchkey.domain.link.Link.Term;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Ada, the account she works in, and the day on which somebody asks. */
final class Situation {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    static final Instant LONG_AGO = NOW.minus(Duration.ofDays(1000));

    static final AccountId HOME = AccountId.at(7);
    static final UsernameId ADA = new UsernameId(new UUID(1, 1));
    static final Person PERSON = new Person(ADA, new Username("ada"), null, HOME, LONG_AGO, null);

    static final Decider DECIDER = new Decider(Portions.BUILT_IN, Decider.INACTIVE_WINDOW);

    private Situation() {}

    static Facts facts(AccountFacts account, Link link) {
        return new Facts(PERSON, account, link, false);
    }

    /** The account in a state it has been in since a moment before now. */
    static AccountFacts account(AccountState state, Instant since) {
        return new AccountFacts(
                HOME,
                switch (state) {
                    case TRIAL -> StateDates.trialUntil(TOMORROW);
                    case EXPIRED -> StateDates.trialUntil(YESTERDAY);
                    case ACTIVE, INACTIVE, ARCHIVED, CLOSED -> new StateDates(LONG_AGO, new StateChange(since, state));
                },
                false);
    }

    /** The same account, which lets nobody in without a second factor. */
    static AccountFacts demanding(AccountFacts account) {
        return new AccountFacts(account.id(), account.states(), true);
    }

    static Link owner() {
        return Link.ofOwner(key(1), LONG_AGO);
    }

    static Link plain(Privileges privileges) {
        return plain(privileges, Term.from(LONG_AGO));
    }

    static Link plain(Privileges privileges, Term term) {
        return Link.plain(key(1), privileges, new Grant(LinkOrigin.ALLOWED, ADA, LONG_AGO), term);
    }

    static Link.Key key(long id) {
        return new Link.Key(new LinkId(new UUID(9, id)), HOME, ADA);
    }

    static Privileges everything() {
        return Portions.BUILT_IN.everyFull();
    }

    static Privileges only(Portion portion, AccessLevel level) {
        return Privileges.NOTHING.with(portion, level);
    }
}
