package dev.latchkey.http.masterfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.latchkey.application.masterfile.PlanCopy;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.http.shared.JsonObject;
import org.jspecify.annotations.Nullable;

/** What is to be copied, as members of a body. */
final class PlanBody {
    /** Room for as many targets and chosen entries as a plan may have, long keys included. */
    static final int LARGEST = 1024 * 1024;

    private PlanBody() {}

    /**
     * Reads it.
     *
     * @throws dev.latchkey.domain.shared.Rejected with FIELDS_INVALID and every fault of what is read here
     */
    static PlanCopy.Command read(JsonObject body) {
        body.only("source", "targets", "kinds", "entries", "policy");
        Faults faults = new Faults();
        @Nullable AccountId source = faults.required("source", body.optionalText("source"), AccountId::parse);
        ImmutableList<AccountId> targets = targets(body.texts("targets"), faults);
        ImmutableSetMultimap.Builder<String, String> chosen = ImmutableSetMultimap.builder();
        body.textListsByName("entries").forEach((kind, keys) -> {
            if (keys.isEmpty()) {
                // none chosen is not all of them
                faults.add("entries." + kind, Reason.NOTHING_CHOSEN);
            }
            chosen.putAll(kind, keys);
        });
        ImmutableSet<String> kinds = ImmutableSet.copyOf(body.texts("kinds"));
        String policy = body.optionalText("policy");
        return new PlanCopy.Command(faults.sure(source), targets, kinds, chosen.build(), policy);
    }

    /** Each with its fault; not one by one where there are too many of them. */
    private static ImmutableList<AccountId> targets(ImmutableList<String> texts, Faults faults) {
        if (texts.size() > CopyPlan.MOST_TARGETS) {
            faults.add("targets", Reason.TOO_MANY_TARGETS);
            return ImmutableList.of();
        }
        ImmutableList.Builder<AccountId> targets = ImmutableList.builder();
        for (int i = 0; i < texts.size(); i++) {
            AccountId target = faults.required("targets[" + i + "]", texts.get(i), AccountId::parse);
            if (target != null) {
                targets.add(target);
            }
        }
        return targets.build();
    }
}
