package dev.latchkey.application.exchange;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.account.Activity;
import dev.latchkey.application.account.Activity.Wanted;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.activity.ActivityRecords;
import dev.latchkey.application.activity.ActivityRecords.Filter;
import dev.latchkey.application.activity.ActivityRecords.Position;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.username.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exports the activity log of an account, or a person's own records: all that pass a filter, newest first (ACT-4).
 *
 * <p>What these methods return is allowed, and nothing is read or recorded yet; see {@link Export}. It holds what was recorded
 * until its writing began. Safe for many threads.
 */
public final class ExportActivity {
    private static final int PAGE = 500;

    private static final ExportContent.Reading<ActivityRecord> NOTHING = (last, limit) -> ImmutableList.of();

    /** Comes after every ledger in the order of their text. */
    private static final Ledger LAST_LEDGER = new Ledger("username:ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Acts acts;
    private final Guards guards;
    private final Activity activity;
    private final ActivityRecords records;
    private final ActivityLog log;
    private final Clock clock;

    public ExportActivity(
            Acts acts, Guards guards, Activity activity, ActivityRecords records, ActivityLog log, Clock clock) {
        this.acts = acts;
        this.guards = guards;
        this.activity = activity;
        this.records = records;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The records shown in an account's log.
     *
     * @throws dev.latchkey.domain.shared.Rejected as {@link Guards#require} for VIEW on ACTIVITY_LOG
     */
    public Export ofAccount(Actor actor, AccountId account, Wanted wanted, ExportFormat format) {
        return acts.perform(actor, Act.ACTIVITY_EXPORTED, account, () -> {
            Guard guard = guards.require(actor, account, Portion.ACTIVITY_LOG, AccessLevel.VIEW);
            Optional<Filter> filter = activity.filter(account, wanted, guard.at());
            Entry entry = described(guard.done(Act.ACTIVITY_EXPORTED), wanted, format);
            if (wanted.username() != null) {
                // what names nobody may be a password somebody typed (ACT-6)
                entry = entry.with(
                        "ofUsername",
                        filter.isEmpty() ? "(nobody)" : wanted.username().value());
            }
            return export(
                    Placed.inAccount(entry),
                    filter,
                    format,
                    () -> guards.require(actor, account, Portion.ACTIVITY_LOG, AccessLevel.VIEW));
        });
    }

    /**
     * The actor's own records, in whatever account.
     *
     * @throws dev.latchkey.domain.shared.Rejected as {@link Guards#acting}
     */
    public Export own(Actor actor, Wanted wanted, ExportFormat format) {
        return acts.perform(actor, Act.ACTIVITY_EXPORTED, null, () -> {
            Person self = guards.acting(actor).person();
            Entry entry = Entry.done(actor, self.name().value(), self.home(), Act.ACTIVITY_EXPORTED);
            return export(
                    Placed.inUsername(described(entry, wanted, format)),
                    Optional.of(Activity.filter(actor, self.id(), wanted)),
                    format,
                    () -> guards.acting(actor));
        });
    }

    private Export export(Placed placed, Optional<Filter> filter, ExportFormat format, Runnable right) {
        ExportContent.Reading<ActivityRecord> reading = (last, limit) -> acts.within(() -> {
            right.run();
            Position before = last == null ? end() : Position.of(last);
            return records.newest(filter.orElseThrow(), before, limit);
        });
        ExportContent<ActivityRecord> content =
                new ExportContent<>(PAGE, filter.isEmpty() ? NOTHING : reading, format::records);
        return new Export(format, content, new Export.Traces(log, placed));
    }

    /** What is recorded from now on is not exported, so that it ends. */
    private Position end() {
        return new Position(clock.now(), LAST_LEDGER, Long.MAX_VALUE);
    }

    private static Entry described(Entry entry, Wanted wanted, ExportFormat format) {
        Entry described = entry.with("format", format.text());
        described = with(described, "ofAct", wanted.act());
        described = with(described, "ofOutcome", wanted.outcome());
        described = with(described, "from", wanted.from());
        return with(described, "until", wanted.until());
    }

    private static Entry with(Entry entry, String name, @Nullable Object value) {
        return value == null ? entry : entry.with(name, value.toString());
    }
}
