package dev.latchkey.application.masterfile;

import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.shared.CopyPlanId;
import java.time.Instant;
import java.util.Optional;

/** Copy plans that were made. */
public interface CopyPlans {
    /** Keeps a plan, what was chosen with it; its targets are added one by one. */
    void add(CopyPlan plan);

    /** Adds a target after those a plan has. */
    void add(CopyPlanId plan, CopyPlan.Target target);

    /** A plan with the targets it has by then, in the order in which they were added. */
    Optional<CopyPlan> find(CopyPlanId id);

    /** Drops plans made before a moment, with their targets and choices; returns how many, at most the limit. */
    int purge(Instant madeBefore, int limit);
}
