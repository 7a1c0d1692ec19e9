package dev.latchkey.application.masterfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.CopyPlanId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies what a plan says, with a result for each target (COD-7).
 *
 * <p>One transaction per target: it gets all of it, or nothing. Rights, states and versions are judged again in it (COD-10).
 * When the store breaks down, what was copied stays and is told, and the rest is not tried; applying the plan again finishes
 * it, and does nothing twice. Safe for many threads.
 */
public final class ApplyCopy {
    private static final Logger LOG = LoggerFactory.getLogger(ApplyCopy.class);

    private final Acts acts;
    private final Guards guards;
    private final Lists lists;
    private final Targets targets;
    private final Copying copying;
    private final Clock clock;

    public ApplyCopy(Acts acts, Guards guards, Lists lists, Targets targets, Copying copying, Clock clock) {
        this.acts = acts;
        this.guards = guards;
        this.lists = lists;
        this.targets = targets;
        this.copying = copying;
        this.clock = clock;
    }

    /**
     * What is applied.
     *
     * @param told told of each result as soon as it is there, on the calling thread
     */
    public record Command(CopyPlanId plan, Consumer<Result> told) {}

    /** For whoever reads the results when all are there. */
    public static final Consumer<Result> NOBODY_LISTENS = result -> {};

    /** How it came out in one target. */
    public enum Outcome {
        /** It has what the plan says, by this call or an earlier one. */
        COPIED,
        /** It had everything already. */
        UNCHANGED,
        /** A rule or a privilege said no; nothing was stored. */
        REFUSED,
        /** Something broke; it is wholly as before or has all that the plan says. */
        BROKEN,
        /** Something broke before this one. */
        NOT_TRIED
    }

    /**
     * What became of one target.
     *
     * @param copy null where nothing was copied
     * @param refusal null unless it was refused
     */
    public record Result(
            AccountId account,
            Outcome outcome,
            @Nullable Copy copy,
            @Nullable Rejected refusal) {
        /** Whether it has what the plan says. */
        public boolean isDone() {
            return outcome == Outcome.COPIED || outcome == Outcome.UNCHANGED;
        }

        /** What was done to it. */
        public Counts counts() {
            return copy == null ? Counts.NONE : copy.counts();
        }
    }

    /**
     * Applies the plan.
     *
     * @return a result for each target, in the order of the plan
     * @throws Rejected with PLAN_UNKNOWN or PLAN_OVER, or as {@link Lists#view} for the source; whatever else is refused is
     *     told by a result
     */
    public ImmutableList<Result> handle(Actor actor, Command command) {
        CopyPlan plan = acts.watch(actor, Act.CODES_COPIED, null, () -> acts.within(() -> own(actor, command.plan())));
        List<Result> results = new ArrayList<>();
        boolean broken = false;
        for (CopyPlan.Target target : plan.targets()) {
            Result result = broken
                    ? new Result(target.account(), Outcome.NOT_TRIED, null, null)
                    : one(actor, plan, target, results.isEmpty());
            broken = broken || result.outcome() == Outcome.BROKEN;
            results.add(result);
            command.told().accept(result);
        }
        return ImmutableList.copyOf(results);
    }

    private CopyPlan own(Actor actor, CopyPlanId id) {
        CopyPlan plan = targets.own(guards.acting(actor).person().id(), id);
        if (plan.isOverAt(clock.now())) {
            throw new Rejected(Reason.PLAN_OVER);
        }
        lists.view(actor, plan.source());
        return plan;
    }

    private Result one(Actor actor, CopyPlan plan, CopyPlan.Target target, boolean first) {
        AccountId account = target.account();
        try {
            Optional<Copy> copy = acts.perform(actor, Act.CODES_COPIED, account, () -> copied(actor, plan, target));
            return copy.map(made -> new Result(account, Outcome.COPIED, made, null))
                    .orElseGet(() -> new Result(account, Outcome.UNCHANGED, null, null));
        } catch (Rejected rejected) {
            return new Result(account, Outcome.REFUSED, null, rejected);
        } catch (RuntimeException e) {
            if (first) {
                throw e;
            }
            LOG.error("copying to account {} broke; the accounts after it are not tried", account, e);
            return new Result(account, Outcome.BROKEN, null, null);
        }
    }

    private Optional<Copy> copied(Actor actor, CopyPlan plan, CopyPlan.Target target) {
        // before anything of an account is held, and again when waiting for it is over
        lists.change(actor, target.account());
        var versions = copying.lock(target.account(), plan.versions().keySet());
        var guard = lists.change(actor, target.account());
        lists.view(actor, plan.source());
        Optional<Copy> made = targets.made(plan, target);
        if (made.isPresent()) {
            if (made.get().undoneAt() != null) {
                throw new Rejected(Reason.COPY_UNDONE);
            }
            return made;
        }
        if (target.lists().isEmpty() || !ImmutableMap.copyOf(versions).equals(target.versions())) {
            throw new Rejected(Reason.STALE);
        }
        if (plan.failsOn(target.counts())) {
            throw new Rejected(Reason.ENTRIES_CONFLICT);
        }
        Optional<Copy> copy = copying.copy(guard, plan, target);
        // after the last entry was read: what was read is what the plan was made for, though nobody held the source
        if (!targets.sourceIsCurrent(plan)) {
            throw new Rejected(Reason.STALE);
        }
        copy.ifPresent(one -> copying.record(guard, plan, one));
        return copy;
    }
}
