package dev.latchkey.application.account;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.activity.ActivityRecords;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.secret.Checkpoints;
import dev.latchkey.application.secret.Checkpoints.Checkpoint;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Chain;
import dev.latchkey.domain.activity.Head;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proves the chain of an account's activity log whole, or names the first broken record (ACT-3). Safe for many threads. */
public final class VerifyActivity {
    private static final int BATCH = 500;

    private final Acts acts;
    private final Guards guards;
    private final ActivityRecords records;
    private final Checkpoints checkpoints;
    private final ActivityLog log;

    public VerifyActivity(Acts acts, Guards guards, ActivityRecords records, Checkpoints checkpoints, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.records = records;
        this.checkpoints = checkpoints;
        this.log = log;
    }

    /**
     * What was found.
     *
     * @param verified how many records are whole, from the first one on
     * @param firstBroken the sequence of the first record that is changed, missing or too many; null when the chain is whole
     */
    public record Verified(long verified, @Nullable Long firstBroken) {
        public boolean whole() {
            return firstBroken == null;
        }
    }

    /**
     * Verifies an account's chain; reads all of it.
     *
     * @throws dev.latchkey.domain.shared.Rejected as {@link Guards#require} for VIEW on ACTIVITY_LOG
     */
    public Verified handle(Actor actor, AccountId account) {
        return acts.perform(actor, Act.ACTIVITY_VERIFIED, account, () -> {
            guards.require(actor, account, Portion.ACTIVITY_LOG, AccessLevel.VIEW);
            return verify(records, Ledger.of(account));
        });
    }

    /**
     * Exports a signed checkpoint: what the chain's end was at this moment. Leaves a record, which is not in it.
     *
     * @throws dev.latchkey.domain.shared.Rejected as {@link #handle}
     */
    public Checkpoint checkpoint(Actor actor, AccountId account) {
        return acts.perform(actor, Act.CHECKPOINT_EXPORTED, account, () -> {
            Guard guard = guards.require(actor, account, Portion.ACTIVITY_LOG, AccessLevel.VIEW);
            Checkpoint checkpoint = checkpoints.sign(Ledger.of(account), records.head(Ledger.of(account)), guard.at());
            log.append(Placed.inAccount(
                    guard.done(Act.CHECKPOINT_EXPORTED).with("sequence", Long.toString(checkpoint.sequence()))));
            return checkpoint;
        });
    }

    /** Verifies any chain. The head is read first, so that records added meanwhile are no defect. */
    static Verified verify(ActivityRecords records, Ledger ledger) {
        Head end = records.head(ledger);
        Head head = Head.EMPTY;
        List<ActivityRecord> batch;
        do {
            batch = records.after(ledger, head.sequence(), BATCH);
            for (ActivityRecord record : batch) {
                if (!Chain.follows(head, record)) {
                    return new Verified(head.sequence(), head.sequence() + 1);
                }
                head = Chain.head(record);
                if (head.sequence() == end.sequence() && !head.equals(end)) {
                    return new Verified(head.sequence() - 1, head.sequence());
                }
            }
        } while (batch.size() == BATCH);
        return head.sequence() < end.sequence()
                ? new Verified(head.sequence(), head.sequence() + 1)
                : new Verified(head.sequence(), null);
    }
}
