package dev.latchkey.application.masterfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.shared.Ids;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.ConflictPolicy;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.Selection;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.CopyPlanId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plans to copy codes from one account to others (COD-5): counts what would happen, and changes nothing.
 *
 * <p>A target that cannot be copied to is told in the plan. One transaction. Safe for many threads.
 */
public final class PlanCopy {
    private final Acts acts;
    private final Lists lists;
    private final MasterFiles files;
    private final Targets targets;
    private final Ids ids;
    private final Clock clock;

    public PlanCopy(Acts acts, Lists lists, MasterFiles files, Targets targets, Ids ids, Clock clock) {
        this.acts = acts;
        this.lists = lists;
        this.files = files;
        this.targets = targets;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is to be copied.
     *
     * @param source the account to copy from
     * @param targets 1 to 500 accounts to copy to; named twice is named once
     * @param kinds {@link CodeKind#text} of the lists to copy
     * @param entries those to copy of a list, as {@link CodeKey#typed} understands them; a list that has none here is copied
     *     whole
     * @param policy SKIP, OVERWRITE or FAIL; null for SKIP (COD-6)
     */
    public record Command(
            AccountId source,
            ImmutableList<AccountId> targets,
            ImmutableSet<String> kinds,
            ImmutableSetMultimap<String, String> entries,
            @Nullable String policy) {}

    /**
     * Returns the plan.
     *
     * @throws Rejected with FIELDS_INVALID (CODE_KIND_UNKNOWN, NOTHING_CHOSEN, TOO_MANY_ENTRIES, TOO_MANY_TARGETS,
     *     POLICY_UNKNOWN), COPY_ONTO_ITSELF, or as {@link Lists#view} for the source
     */
    public CopyPlan handle(Actor actor, Command command) {
        return acts.perform(actor, Act.COPY_PLANNED, command.source(), () -> {
            Guard guard = lists.view(actor, command.source());
            ImmutableSet<AccountId> accounts = ImmutableSet.copyOf(command.targets());
            CopyPlan.Terms terms = terms(command, accounts.size());
            if (accounts.contains(command.source())) {
                throw new Rejected(Reason.COPY_ONTO_ITSELF, "targets");
            }
            CopyPlan plan = new CopyPlan(
                    new CopyPlanId(ids.next()),
                    terms,
                    guard.username(),
                    clock.now(),
                    files.versions(command.source(), terms.selection().kinds()),
                    ImmutableList.of());
            return targets.plan(actor, plan, accounts);
        });
    }

    private static CopyPlan.Terms terms(Command command, int accounts) {
        Faults faults = new Faults();
        if (accounts < 1 || accounts > CopyPlan.MOST_TARGETS) {
            faults.add("targets", Reason.TOO_MANY_TARGETS);
        }
        Selection selection = faults.collect("kinds", () -> selection(command));
        ConflictPolicy policy = faults.collect("policy", () -> ConflictPolicy.parse(command.policy()));
        faults.throwIfAny();
        return new CopyPlan.Terms(command.source(), faults.sure(selection), faults.sure(policy));
    }

    private static Selection selection(Command command) {
        ImmutableSet<CodeKind> kinds = kinds(command.kinds());
        ImmutableSetMultimap.Builder<CodeKind, CodeKey> chosen = ImmutableSetMultimap.builder();
        for (Map.Entry<String, Collection<String>> list :
                command.entries().asMap().entrySet()) {
            CodeKind kind = CodeKind.parse(list.getKey());
            if (!kinds.contains(kind)) {
                throw new Rejected(Reason.NOTHING_CHOSEN);
            }
            list.getValue().forEach(key -> chosen.put(kind, CodeKey.typed(kind, key)));
        }
        return new Selection(kinds, chosen.build());
    }

    /** In the order in which lists are locked. */
    private static ImmutableSet<CodeKind> kinds(Collection<String> texts) {
        return texts.stream().map(CodeKind::parse).sorted().collect(ImmutableSet.toImmutableSet());
    }
}
