package dev.latchkey.cli.masterfile;

import dev.latchkey.application.masterfile.ApplyCopy;
import dev.latchkey.application.masterfile.ShowPlan;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An account that codes are copied to, before and after; its members are the same. */
final class TargetCard {
    private final Practices practices;

    TargetCard(Practices practices) {
        this.practices = practices;
    }

    /** What would happen in it. */
    Card planned(ShowPlan.TargetView view) {
        Reason hindered = view.refusal();
        // of one that nobody may copy to, nothing was counted
        Counts counts = view.target().lists().isEmpty() ? null : view.target().counts();
        return card(
                        view.target().account().toString(),
                        practices.name(view.target().account()))
                .with("state", "STATE", view.state())
                .json("outcome", null)
                .json("copyId", view.copy())
                .json("counts", counts == null ? null : members(counts))
                .text("ADDED", counts == null ? null : counts.added())
                .text("SAME", counts == null ? null : counts.same())
                .text("CHANGED", counts == null ? null : counts.changed())
                .text("CONFLICTING", counts == null ? null : counts.conflicting())
                .text("INVALID", counts == null ? null : counts.invalid())
                .json("code", hindered)
                .json("detail", hindered == null ? null : hindered.sentence())
                .text("WHAT HINDERS IT", hindered == null ? null : hindered.sentence());
    }

    /** What happened in it. */
    Card done(ShowPlan.TargetView view, ApplyCopy.Result result) {
        Rejected refusal = result.refusal();
        Copy copy = result.copy();
        Counts counts = result.counts();
        return card(result.account().toString(), practices.name(result.account()))
                .json("state", view.state())
                .with("outcome", "RESULT", result.outcome())
                .json("copyId", copy == null ? null : copy.id())
                .json(
                        "counts",
                        result.isDone() ? members(copy == null ? view.target().counts() : counts) : null)
                .text("ADDED", result.isDone() ? counts.added() : null)
                .text("CHANGED", result.isDone() ? counts.changed() : null)
                .json("code", refusal == null ? null : refusal.reason())
                .json("detail", refusal == null ? null : refusal.reason().sentence())
                .text("COPY, OR WHAT HINDERED IT", copy == null ? why(refusal) : copy.id());
    }

    private static Card card(String account, @Nullable String practice) {
        return new Card().with("accountId", "ACCOUNT", account).with("practiceName", "PRACTICE", practice);
    }

    private static Map<String, @Nullable Object> members(Counts counts) {
        return new Card()
                .json("added", counts.added())
                .json("same", counts.same())
                .json("changed", counts.changed())
                .json("conflicting", counts.conflicting())
                .json("invalid", counts.invalid())
                .members();
    }

    private static @Nullable String why(@Nullable Rejected refusal) {
        return refusal == null ? null : refusal.reason().sentence();
    }
}
