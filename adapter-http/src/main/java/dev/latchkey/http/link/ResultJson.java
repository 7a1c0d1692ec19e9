package dev.latchkey.http.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.link.ApplyChanges;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.http.shared.Pointers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one change among many, as JSON.
 *
 * @param before the access before, or null where there was none or nothing was done
 * @param after the access from now on, or null where there is none or nothing was done
 * @param problem why it was refused, or null
 */
record ResultJson(
        int index,
        @Nullable String change,
        @Nullable String account,
        @Nullable String username,
        String outcome,
        @Nullable AccessJson before,
        @Nullable AccessJson after,
        @Nullable RefusalJson problem) {
    /** @param endedAt when it was ended, or null while nobody ended it */
    record AccessJson(
            ImmutableMap<String, String> privileges,
            Instant since,
            @Nullable Instant until,
            boolean suspended,
            @Nullable Instant endedAt) {
        static @Nullable AccessJson of(@Nullable Link link, Portions portions) {
            return link == null
                    ? null
                    : new AccessJson(
                            UsernameJson.levels(link, portions),
                            link.term().from(),
                            link.term().until(),
                            link.term().suspendedAt() != null,
                            link.term().endedAt());
        }
    }

    record RefusalJson(String code, String detail, ImmutableList<FaultJson> errors) {}

    /** @param pointer into the body of the call */
    record FaultJson(String pointer, String code, String message) {}

    static ResultJson of(ApplyChanges.Result result, Portions portions) {
        return new ResultJson(
                result.index(),
                result.change().said("change"),
                result.change().said("account"),
                result.change().said("username"),
                result.outcome().name(),
                AccessJson.of(result.before(), portions),
                AccessJson.of(result.after(), portions),
                refusal(result.refusal(), Pointers.element("/changes", result.index())));
    }

    private static @Nullable RefusalJson refusal(@Nullable Rejected refusal, String pointer) {
        return refusal == null
                ? null
                : new RefusalJson(
                        refusal.reason().name(),
                        refusal.reason().sentence(),
                        refusal.faults().stream()
                                .map(fault -> new FaultJson(
                                        pointer + Pointers.of(fault.field()),
                                        fault.reason().name(),
                                        fault.reason().sentence()))
                                .collect(ImmutableList.toImmutableList()));
    }
}
