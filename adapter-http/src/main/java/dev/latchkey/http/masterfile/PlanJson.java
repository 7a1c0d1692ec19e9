package dev.latchkey.http.masterfile;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.masterfile.Copies;
import dev.latchkey.application.masterfile.ShowPlan;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.shared.Reason;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A copy plan as it stands, as JSON.
 *
 * @param over whether its hour has passed
 */
record PlanJson(
        String id,
        String source,
        ImmutableList<String> kinds,
        String policy,
        Instant madeAt,
        Instant expiresAt,
        boolean over,
        ImmutableList<TargetJson> targets) {
    /**
     * One account that is copied to.
     *
     * @param refusal why nothing can be copied to it, or null
     * @param copy the id of the copy that was made, or null
     * @param counts of all lists together
     */
    record TargetJson(
            String account,
            String state,
            @Nullable RefusalJson refusal,
            @Nullable String copy,
            CountsJson counts,
            ImmutableMap<String, CountsJson> lists) {
        static TargetJson of(ShowPlan.TargetView view) {
            return new TargetJson(
                    view.target().account().toString(),
                    view.state().name(),
                    RefusalJson.of(view.refusal()),
                    view.copy() == null ? null : view.copy().toString(),
                    CountsJson.of(view.target().counts()),
                    view.target().lists().entrySet().stream()
                            .collect(toImmutableMap(list -> list.getKey().text(), PlanJson::counts)));
        }
    }

    record RefusalJson(String code, String message) {
        static @Nullable RefusalJson of(@Nullable Reason reason) {
            return reason == null ? null : new RefusalJson(reason.name(), reason.sentence());
        }
    }

    record CountsJson(int added, int same, int changed, int conflicting, int invalid) {
        static CountsJson of(Counts counts) {
            return new CountsJson(
                    counts.added(), counts.same(), counts.changed(), counts.conflicting(), counts.invalid());
        }
    }

    /**
     * An entry with its fate.
     *
     * @param source null where the source has none of that key
     * @param target null where the target has none
     */
    record PlannedJson(
            String key,
            String fate,
            @Nullable ContentJson source,
            @Nullable ContentJson target) {
        static PlannedJson of(Copies.Planned planned) {
            return new PlannedJson(
                    planned.key().text(), planned.fate().name(), content(planned.source()), content(planned.target()));
        }

        private static @Nullable ContentJson content(@Nullable CodeEntry entry) {
            return entry == null ? null : ContentJson.of(entry);
        }
    }

    record PageJson(
            ImmutableList<PlannedJson> entries, @Nullable String next) {}

    static PlanJson of(ShowPlan.View view) {
        CopyPlan plan = view.plan();
        return new PlanJson(
                plan.id().toString(),
                plan.source().toString(),
                plan.terms().selection().kinds().stream().map(CodeKind::text).collect(ImmutableList.toImmutableList()),
                plan.terms().policy().name(),
                plan.madeAt(),
                plan.madeAt().plus(CopyPlan.LIFETIME),
                view.over(),
                view.targets().stream().map(TargetJson::of).collect(ImmutableList.toImmutableList()));
    }

    private static CountsJson counts(Map.Entry<CodeKind, CopyPlan.Planned> list) {
        return CountsJson.of(list.getValue().counts());
    }
}
