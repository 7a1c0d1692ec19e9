package dev.latchkey.application.account;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.latchkey.application.activity.ActivityRecords;
import dev.latchkey.application.activity.ActivityRecords.Filter;
import dev.latchkey.application.activity.ActivityRecords.Position;
import dev.latchkey.application.decision.AccessFacts;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.secret.Cursors;
import dev.latchkey.application.secret.Cursors.Binding;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.activity.Outcome;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the activity log of an account, or a person's own, newest first, in pages (ACT-4). Safe for many threads. */
public final class Activity {
    private final Acts acts;
    private final Guards guards;
    private final ActivityRecords records;
    private final AccessFacts facts;
    private final Cursors cursors;

    public Activity(Acts acts, Guards guards, ActivityRecords records, AccessFacts facts, Cursors cursors) {
        this.acts = acts;
        this.guards = guards;
        this.records = records;
        this.facts = facts;
        this.cursors = cursors;
    }

    /**
     * Which records are wanted; what is null lets everything pass.
     *
     * @param from the first moment (inclusive)
     * @param until the last (exclusive)
     */
    public record Wanted(
            @Nullable Username username,
            @Nullable Act act,
            @Nullable Outcome outcome,
            @Nullable Instant from,
            @Nullable Instant until) {
        public static final Wanted ALL = new Wanted(null, null, null, null, null);
    }

    /**
     * The records shown in an account's log.
     *
     * @throws dev.latchkey.domain.shared.Rejected as {@link Guards#require} for VIEW on ACTIVITY_LOG, or with
     *     CURSOR_MALFORMED
     */
    public Page<ActivityRecord> ofAccount(Actor actor, AccountId account, Wanted wanted, Page.Wanted page) {
        return acts.perform(actor, Act.ACTIVITY_READ, account, () -> {
            Instant now = guards.require(actor, account, Portion.ACTIVITY_LOG, AccessLevel.VIEW)
                    .at();
            return filter(account, wanted, now)
                    .map(filter -> page(actor, filter, page))
                    .orElse(new Page<>(ImmutableList.of(), null));
        });
    }

    /**
     * The actor's own records, in whatever account it reaches.
     *
     * @throws dev.latchkey.domain.shared.Rejected as {@link Guards#acting}, or with CURSOR_MALFORMED
     */
    public Page<ActivityRecord> own(Actor actor, Wanted wanted, Page.Wanted page) {
        return acts.perform(actor, Act.ACTIVITY_READ, null, () -> {
            UsernameId self = guards.acting(actor).person().id();
            return page(actor, filter(actor, self, wanted), page);
        });
    }

    /** What is wanted of an account's log; empty where no record can pass, as the username is nobody's. */
    public Optional<Filter> filter(AccountId account, Wanted wanted, Instant now) {
        if (wanted.username() == null) {
            return Optional.of(filter(account, null, wanted));
        }
        return Optional.ofNullable(facts.of(wanted.username(), account, now).person())
                .map(person -> filter(account, person.id(), wanted));
    }

    /** What is wanted of an actor's own records, of the account alone that its token is held to (USR-11). */
    public static Filter filter(Actor actor, UsernameId self, Wanted wanted) {
        return filter(actor.means().only(), self, wanted);
    }

    private static Filter filter(@Nullable AccountId account, @Nullable UsernameId username, Wanted wanted) {
        return new Filter(account, username, wanted.act(), wanted.outcome(), wanted.from(), wanted.until());
    }

    private Page<ActivityRecord> page(Actor actor, Filter filter, Page.Wanted page) {
        Binding binding = new Binding(actor, "activity " + filter);
        Position before = position(cursors.open(binding, page));
        List<ActivityRecord> rows = records.newest(filter, before, page.limit() + 1);
        return cursors.page(binding, page, rows, Activity::text);
    }

    private static String text(ActivityRecord record) {
        return record.at() + " " + record.ledger() + " " + record.sequence();
    }

    private static @Nullable Position position(@Nullable String text) {
        if (text == null) {
            return null;
        }
        List<String> parts = Splitter.on(' ').splitToList(text);
        return new Position(Instant.parse(parts.get(0)), new Ledger(parts.get(1)), Long.parseLong(parts.get(2)));
    }
}
