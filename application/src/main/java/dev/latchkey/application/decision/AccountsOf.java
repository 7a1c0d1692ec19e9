package dev.latchkey.application.decision;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.AccessFacts.Candidate;
import dev.latchkey.application.decision.AccessFacts.Position;
import dev.latchkey.application.secret.Cursors;
import dev.latchkey.application.secret.Cursors.Binding;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.PersonName;
import dev.latchkey.domain.account.PracticeName;
import dev.latchkey.domain.decision.Decider;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Text;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The accounts a username may enter now, last used first: the Provider drop-down (LNK-13, DEC-6).
 *
 * <p>Of another username an actor sees only the accounts in which it holds VIEW on ACCOUNT_ACCESS itself (DEC-9). Leaves no
 * record. Safe for many threads.
 */
public final class AccountsOf {
    private static final int SEARCH_LENGTH = 120;

    private final AccessFacts facts;
    private final Decider decider;
    private final Guards guards;
    private final Cursors cursors;
    private final Clock clock;

    public AccountsOf(AccessFacts facts, Decider decider, Guards guards, Cursors cursors, Clock clock) {
        this.facts = facts;
        this.decider = decider;
        this.guards = guards;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** @param search words of practice name, provider name or Account ID, or null for all */
    public record Query(@Nullable String search, Page.Wanted page) {}

    /** An account of the drop-down. */
    public record Entry(
            AccountId account,
            PracticeName practiceName,
            PersonName provider,
            AccountState state,
            @Nullable Instant lastUsed) {}

    /**
     * The actor's own accounts.
     *
     * @throws dev.latchkey.domain.shared.Rejected as {@link Guards#acting}, or with CURSOR_MALFORMED
     */
    public Page<Entry> own(Actor actor, Query query) {
        Instant now = clock.now();
        return own(actor, query, now).map(candidate -> entry(candidate, now));
    }

    /** The same with the facts they were judged by at a moment, which is now. */
    public Page<Candidate> own(Actor actor, Query query, Instant now) {
        Person person = guards.acting(actor).person();
        return list(actor, person.id(), null, query, now);
    }

    /** Those of another username, as far as the actor may know of them; empty where it may know of none. */
    public Page<Entry> ofAnother(Actor actor, UsernameId username, Query query) {
        UsernameId asker = Guards.mayAskAnything(actor)
                ? null
                : guards.acting(actor).person().id();
        Instant now = clock.now();
        return list(actor, username, username.equals(asker) ? null : asker, query, now)
                .map(candidate -> entry(candidate, now));
    }

    private Page<Candidate> list(
            Actor actor, UsernameId username, @Nullable UsernameId asker, Query query, Instant now) {
        String search = folded(query.search());
        Binding binding = new Binding(actor, "accounts-of " + username + " " + search);
        String narrowed = search == null
                ? actor.means().onlyAccount().map(AccountId::toString).orElse(null)
                : search;
        Position after = position(cursors.open(binding, query.page()));
        List<Candidate> rows = new ArrayList<>();
        int batch = query.page().limit() + 1;
        ImmutableList<Candidate> read;
        do {
            read = facts.accountsOf(username, narrowed, after, batch, now);
            for (Candidate candidate : read) {
                if (rows.size() < batch
                        && actor.means().reaches(candidate.position().account())
                        && decider.mayEnter(candidate.facts(), now)
                        && maySee(asker, candidate, now)) {
                    rows.add(candidate);
                }
            }
            after = read.isEmpty() ? after : read.get(read.size() - 1).position();
        } while (rows.size() < batch && read.size() == batch);
        return cursors.page(binding, query.page(), rows, candidate -> text(candidate.position()));
    }

    private boolean maySee(@Nullable UsernameId asker, Candidate candidate, Instant now) {
        return asker == null
                || decider.level(
                                facts.of(asker, candidate.position().account(), now), Portion.ACCOUNT_ACCESS, now, true)
                        .covers(AccessLevel.VIEW);
    }

    /** An account as the drop-down shows it. */
    public static Entry entry(Candidate candidate, Instant now) {
        AccountState state =
                Objects.requireNonNull(candidate.facts().account()).states().at(now);
        return new Entry(
                candidate.position().account(),
                candidate.practiceName(),
                candidate.provider(),
                state,
                candidate.lastUsed());
    }

    private static String text(Position position) {
        return (position.lastUsed() == null ? "" : position.lastUsed()) + " " + position.account();
    }

    private static @Nullable Position position(@Nullable String text) {
        if (text == null) {
            return null;
        }
        List<String> parts = Splitter.on(' ').splitToList(text);
        Instant lastUsed = parts.get(0).isEmpty() ? null : Instant.parse(parts.get(0));
        return new Position(lastUsed, AccountId.parse(parts.get(1)));
    }

    private static @Nullable String folded(@Nullable String search) {
        if (search == null || search.isBlank()) {
            return null;
        }
        if (!Text.isPlain(search)) {
            throw new Rejected(Reason.FILTER_MALFORMED, "search");
        }
        String text = search.strip();
        boolean fits = text.codePointCount(0, text.length()) <= SEARCH_LENGTH;
        return AccessFacts.folded(fits ? text : text.substring(0, text.offsetByCodePoints(0, SEARCH_LENGTH)));
    }
}
