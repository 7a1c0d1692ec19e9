package dev.latchkey.application.masterfile;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.shared.Ids;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.CopyPlan.Planned;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.CopyId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.Collection;
import java.util.Optional;

/** Copies the lists of one target, in the transaction that holds them. Safe for many threads. */
public final class Copying {
    private final MasterFiles files;
    private final Copies copies;
    private final ActivityLog log;
    private final Ids ids;

    public Copying(MasterFiles files, Copies copies, ActivityLog log, Ids ids) {
        this.files = files;
        this.copies = copies;
        this.log = log;
        this.ids = ids;
    }

    /** Holds an account's lists to the end of the transaction; returns their versions. */
    ImmutableMap<CodeKind, Long> lock(AccountId account, Collection<CodeKind> kinds) {
        return kinds.stream()
                .sorted()
                .collect(ImmutableMap.toImmutableMap(kind -> kind, kind -> files.lock(account, kind)));
    }

    /**
     * Does what a plan says of a target whose lists are those it was made for; nothing where nothing is to be done.
     *
     * @throws Rejected with STALE when it is not what the plan counted: the source changed meanwhile
     */
    Optional<Copy> copy(Guard guard, CopyPlan plan, CopyPlan.Target target) {
        ImmutableMap.Builder<CodeKind, Long> versions = ImmutableMap.builder();
        target.lists().forEach((kind, planned) -> {
            if (!planned.counts().isNothing()) {
                versions.put(kind, planned.version() + 1);
            }
        });
        Copy copy = new Copy(
                new CopyId(ids.next()),
                new Copy.Place(plan.id(), plan.source(), target.account()),
                guard.username(),
                guard.at(),
                target.counts(),
                versions.buildOrThrow(),
                null);
        if (copy.versions().isEmpty()) {
            return Optional.empty();
        }
        target.lists().forEach((kind, planned) -> {
            if (!planned.counts().isNothing()) {
                copyList(Targets.step(plan, target.account(), kind), copy, planned);
            }
        });
        if (!copies.add(copy)) {
            throw new IllegalStateException("a plan made a copy twice, though the lists were held");
        }
        return Optional.of(copy);
    }

    private void copyList(Copies.Step step, Copy copy, Planned planned) {
        long version = planned.version() + 1;
        Counts done = copies.copy(step, copy, planned.counts(), version);
        if (done.added() != planned.counts().added()
                || done.changed() != planned.counts().changed()) {
            throw new Rejected(Reason.STALE);
        }
        files.mark(step.target(), step.kind(), version);
    }

    /** One record per target, with counts; it does not name the source, which not everybody there may know (COD-10). */
    void record(Guard guard, CopyPlan plan, Copy copy) {
        log.append(Placed.inAccount(guard.done(Act.CODES_COPIED)
                .with("copy", copy.id().toString())
                .with(
                        "lists",
                        String.join(
                                " ",
                                copy.versions().keySet().stream()
                                        .map(CodeKind::text)
                                        .toList()))
                .with("policy", plan.terms().policy().name())
                .with("added", Integer.toString(copy.counts().added()))
                .with("changed", Integer.toString(copy.counts().changed()))));
    }
}
