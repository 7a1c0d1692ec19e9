package dev.latchkey.application.masterfile;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.masterfile.Copies.Planned;
import dev.latchkey.application.secret.Cursors;
import dev.latchkey.application.secret.Cursors.Binding;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.Fate;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.CopyId;
import dev.latchkey.domain.shared.CopyPlanId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a copy plan to whoever made it, judged as things are now (COD-6, COD-10). Safe for many threads. */
public final class ShowPlan {
    private final Acts acts;
    private final Guards guards;
    private final Lists lists;
    private final Targets targets;
    private final Reading reading;
    private final Clock clock;

    public ShowPlan(Acts acts, Guards guards, Lists lists, Targets targets, Reading reading, Clock clock) {
        this.acts = acts;
        this.guards = guards;
        this.lists = lists;
        this.targets = targets;
        this.reading = reading;
        this.clock = clock;
    }

    /** What pages of entries are read with. */
    public record Reading(Copies copies, Cursors cursors) {}

    /** How a target stands. */
    public enum State {
        /** Applying the plan does what it says. */
        READY,
        /** Nothing can be copied to it; the reason says why. */
        REFUSED,
        /** Its lists or the source's have changed since, or it could not be copied to when the plan was made (COD-6). */
        STALE,
        /** It has entries that conflict, with the policy FAIL. */
        CONFLICTING,
        /** The plan was applied to it. */
        COPIED
    }

    /**
     * A plan as it stands.
     *
     * @param over whether its hour has passed: it can still be read, and not applied
     */
    public record View(CopyPlan plan, boolean over, ImmutableList<TargetView> targets) {}

    /**
     * A target as it stands.
     *
     * @param refusal why nothing can be copied to it, or null
     * @param copy the copy that was made, or null
     */
    public record TargetView(
            CopyPlan.Target target,
            State state,
            @Nullable Reason refusal,
            @Nullable CopyId copy) {}

    /**
     * The plan with all its targets.
     *
     * @throws Rejected with PLAN_UNKNOWN, or as {@link Lists#view} for the source
     */
    public View show(Actor actor, CopyPlanId id) {
        return acts.watch(
                actor,
                Act.COPY_PLANNED,
                null,
                () -> acts.within(() -> {
                    CopyPlan plan = own(actor, id);
                    boolean sourceIsCurrent = targets.sourceIsCurrent(plan);
                    ImmutableList<TargetView> views = plan.targets().stream()
                            .map(target -> view(actor, plan, target, sourceIsCurrent))
                            .collect(ImmutableList.toImmutableList());
                    return new View(plan, plan.isOverAt(clock.now()), views);
                }));
    }

    /**
     * Which entries are wanted.
     *
     * @param kind {@link CodeKind#text}
     * @param fate in any case, or null for all
     */
    public record Query(
            CopyPlanId plan,
            AccountId target,
            String kind,
            @Nullable String fate) {}

    /**
     * Entries with their fate in one target, by key, in pages.
     *
     * @throws Rejected with PLAN_UNKNOWN, CODE_KIND_UNKNOWN, FILTER_MALFORMED or CURSOR_MALFORMED; ACCOUNT_UNKNOWN where the
     *     target is not in the plan; STALE where it is no longer what the plan was made for; or as {@link Lists#view} and
     *     {@link Lists#change}
     */
    public Page<Planned> entries(Actor actor, Query query, Page.Wanted wanted) {
        return acts.watch(
                actor,
                Act.COPY_PLANNED,
                null,
                () -> acts.within(() -> {
                    CopyPlan plan = own(actor, query.plan());
                    CodeKind kind = CodeKind.parse(query.kind());
                    Fate fate = fate(query.fate());
                    CopyPlan.Target target =
                            plan.target(query.target()).orElseThrow(() -> new Rejected(Reason.ACCOUNT_UNKNOWN));
                    lists.change(actor, target.account());
                    if (!targets.isCurrent(plan, target)) {
                        throw new Rejected(Reason.STALE);
                    }
                    if (!plan.terms().selection().kinds().contains(kind)) {
                        return new Page<>(ImmutableList.of(), null);
                    }
                    Binding binding = new Binding(
                            actor, "plan " + plan.id() + " " + target.account() + " " + kind + " " + query.fate());
                    String cursor = reading.cursors().open(binding, wanted);
                    CodeKey after = cursor == null ? null : new CodeKey(kind, cursor);
                    ImmutableList<Planned> rows = reading.copies()
                            .page(Targets.step(plan, target.account(), kind), fate, after, wanted.limit() + 1);
                    return reading.cursors()
                            .page(
                                    binding,
                                    wanted,
                                    rows,
                                    planned -> planned.key().text());
                }));
    }

    private CopyPlan own(Actor actor, CopyPlanId id) {
        CopyPlan plan = targets.own(guards.acting(actor).person().id(), id);
        lists.view(actor, plan.source());
        return plan;
    }

    private TargetView view(Actor actor, CopyPlan plan, CopyPlan.Target target, boolean sourceIsCurrent) {
        Optional<Copy> made = targets.made(plan, target);
        if (made.isPresent()) {
            return new TargetView(target, State.COPIED, null, made.get().id());
        }
        Optional<Reason> refusal = targets.refusal(actor, target.account());
        if (refusal.isPresent()) {
            return new TargetView(target, State.REFUSED, refusal.get(), null);
        }
        if (!sourceIsCurrent || !targets.isCurrent(plan, target)) {
            return new TargetView(target, State.STALE, Reason.STALE, null);
        }
        return plan.failsOn(target.counts())
                ? new TargetView(target, State.CONFLICTING, Reason.ENTRIES_CONFLICT, null)
                : new TargetView(target, State.READY, null, null);
    }

    private static @Nullable Fate fate(@Nullable String typed) {
        try {
            return typed == null ? null : Fate.valueOf(typed.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Rejected(Reason.FILTER_MALFORMED);
        }
    }
}
