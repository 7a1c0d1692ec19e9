package dev.latchkey.application.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.secret.Cursors;
import dev.latchkey.application.secret.Cursors.Binding;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.PracticeName;
import dev.latchkey.domain.decision.Decider;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.decision.Facts.AccountFacts;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who can see my data: every username that may do anything in an account now, how far in each portion, and by what (DEC-6).
 * Leaves no record. Safe for many threads.
 */
public final class WhoSees {
    private final Guards guards;
    private final Decider decider;
    private final Accounts accounts;
    private final Links links;
    private final Cursors cursors;
    private final Clock clock;

    public WhoSees(Guards guards, Decider decider, Accounts accounts, Links links, Cursors cursors, Clock clock) {
        this.guards = guards;
        this.decider = decider;
        this.accounts = accounts;
        this.links = links;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** A username and what it holds. */
    public record Row(Username username, Holding holding) {}

    /**
     * A page of the document, by name.
     *
     * @param at the moment it tells of
     */
    public record Sheet(AccountId account, PracticeName practiceName, AccountState state, Instant at, Page<Row> rows) {}

    /**
     * Writes a page of the document.
     *
     * @throws Rejected as {@link Guards#require} for VIEW on ACCOUNT_ACCESS, or with CURSOR_MALFORMED
     */
    public Sheet handle(Actor actor, AccountId account, Page.Wanted wanted) {
        if (!Guards.mayAskAnything(actor)) {
            guards.require(actor, account, Portion.ACCOUNT_ACCESS, AccessLevel.VIEW);
        }
        Instant now = clock.now();
        Account known = accounts.find(account, now).orElseThrow(() -> new Rejected(Reason.ACCOUNT_UNKNOWN));
        return new Sheet(
                account, known.profile().practiceName(), known.states().at(now), now, rows(actor, known, wanted, now));
    }

    private Page<Row> rows(Actor actor, Account account, Page.Wanted wanted, Instant now) {
        Binding binding = new Binding(actor, "who-sees " + account.id());
        String cursor = cursors.open(binding, wanted);
        @Nullable Username after = cursor == null ? null : new Username(cursor);
        List<Row> rows = new ArrayList<>();
        int batch = wanted.limit() + 1;
        ImmutableList<Listed> read;
        do {
            read = links.usernames(account.id(), after, batch);
            for (Listed listed : read) {
                if (rows.size() < batch) {
                    holding(account, listed, now)
                            .ifPresent(
                                    holding -> rows.add(new Row(listed.person().name(), holding)));
                }
                after = listed.person().name();
            }
        } while (rows.size() < batch && read.size() == batch);
        return cursors.page(binding, wanted, rows, row -> row.username().value());
    }

    private Optional<Holding> holding(Account account, Listed listed, Instant now) {
        AccountFacts facts = new AccountFacts(account.id(), account.states(), account.demandsSecondFactor());
        return Holding.of(
                decider,
                new Facts(listed.person(), facts, listed.link(), listed.secondFactor()),
                now,
                new Holding.Origin(listed.grantedBy(), listed.lastUsed()));
    }
}
