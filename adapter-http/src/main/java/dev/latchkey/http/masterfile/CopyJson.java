package dev.latchkey.http.masterfile;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.masterfile.ApplyCopy;
import dev.latchkey.application.masterfile.UndoCopy;
import dev.latchkey.http.masterfile.PlanJson.CountsJson;
import dev.latchkey.http.masterfile.PlanJson.RefusalJson;
import org.jspecify.annotations.Nullable;

/**
 * What became of one target, as JSON.
 *
 * @param copy the id by which the copy can be undone, or null where nothing was copied
 * @param refusal why it was refused, or null
 */
record CopyJson(
        String account,
        String outcome,
        @Nullable String copy,
        CountsJson counts,
        @Nullable RefusalJson refusal) {
    /** @param done how many targets have what the plan says */
    record ResultsJson(ImmutableList<CopyJson> results, long done) {
        static ResultsJson of(ImmutableList<ApplyCopy.Result> results) {
            return new ResultsJson(
                    results.stream().map(CopyJson::of).collect(ImmutableList.toImmutableList()),
                    results.stream().filter(ApplyCopy.Result::isDone).count());
        }
    }

    record UndoneJson(String account, int removed, int restored, int left) {
        static UndoneJson of(UndoCopy.Result result) {
            return new UndoneJson(
                    result.account().toString(),
                    result.undone().removed(),
                    result.undone().restored(),
                    result.left());
        }
    }

    static CopyJson of(ApplyCopy.Result result) {
        return new CopyJson(
                result.account().toString(),
                result.outcome().name(),
                result.copy() == null ? null : result.copy().id().toString(),
                CountsJson.of(result.counts()),
                RefusalJson.of(
                        result.refusal() == null ? null : result.refusal().reason()));
    }
}
