package dev.latchkey.application.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many changes of access in one call, in their order, with a result for each (PRV-8).
 *
 * <p>Each is what the use case of its own would do and refuse: one transaction per item, and one that is refused leaves the
 * others alone. When the store breaks down, what was done stays done and is told, and the rest is not tried. Safe for many
 * threads.
 */
public final class ApplyChanges {
    /** The most changes of one call. */
    public static final int MOST = 500;

    private static final Logger LOG = LoggerFactory.getLogger(ApplyChanges.class);

    private final ImmutableMap<ChangeForm.Kind, Hand> hands;
    private final Links links;

    /** @param hands one for each kind */
    public ApplyChanges(ImmutableMap<ChangeForm.Kind, Hand> hands, Links links) {
        if (hands.size() != ChangeForm.Kind.values().length) {
            throw new IllegalArgumentException("a kind of change is in nobody's hands");
        }
        this.hands = hands;
        this.links = links;
    }

    /** Does one kind of change; its use case judges whether it may be done. */
    @FunctionalInterface
    public interface Hand {
        /** The link as it is from then on, or null where there is none yet. */
        @Nullable
        Link change(Actor actor, ChangeForm change);
    }

    /**
     * The changes.
     *
     * @param changes 1 to {@link #MOST}
     * @param told told of each result as soon as it is there, on the calling thread
     */
    public record Command(ImmutableList<ChangeForm> changes, Consumer<Result> told) {}

    /** For whoever reads the results when all are there. */
    public static final Consumer<Result> NOBODY_LISTENS = result -> {};

    /** How a change came out. */
    public enum Outcome {
        DONE,
        /** A rule or a privilege said no; nothing of this change was stored. */
        REFUSED,
        /** Something broke; what was stored of this change, if anything, is whole. */
        BROKEN,
        /** Something broke before this one. */
        NOT_TRIED
    }

    /**
     * What became of one change.
     *
     * @param index its place in the call, 0 for the first
     * @param before the link before, or null where there was none
     * @param after the link as it is from now on, or null where nothing was done or there is none
     * @param refusal why it was refused, or null
     */
    public record Result(
            int index,
            ChangeForm change,
            Outcome outcome,
            @Nullable Link before,
            @Nullable Link after,
            @Nullable Rejected refusal) {
        public boolean isDone() {
            return outcome == Outcome.DONE;
        }
    }

    /**
     * Makes the changes.
     *
     * @return a result for each, in their order
     * @throws Rejected with FIELDS_INVALID (TOO_MANY_CHANGES on {@code changes}); whatever else is refused is told by a result
     */
    public ImmutableList<Result> handle(Actor actor, Command command) {
        if (command.changes().isEmpty() || command.changes().size() > MOST) {
            Faults faults = new Faults();
            faults.add("changes", Reason.TOO_MANY_CHANGES);
            faults.throwIfAny();
        }
        List<Result> results = new ArrayList<>();
        boolean broken = false;
        for (int index = 0; index < command.changes().size(); index++) {
            ChangeForm change = command.changes().get(index);
            Result result =
                    broken ? new Result(index, change, Outcome.NOT_TRIED, null, null, null) : one(actor, index, change);
            broken = broken || result.outcome() == Outcome.BROKEN;
            results.add(result);
            command.told().accept(result);
        }
        return ImmutableList.copyOf(results);
    }

    private Result one(Actor actor, int index, ChangeForm change) {
        try {
            Hand hand = Objects.requireNonNull(hands.get(change.kind()));
            Link before = before(change);
            Link after = hand.change(actor, change);
            return new Result(index, change, Outcome.DONE, before, after, null);
        } catch (Rejected rejected) {
            return new Result(index, change, Outcome.REFUSED, null, null, rejected);
        } catch (RuntimeException e) {
            if (index == 0) {
                throw e;
            }
            LOG.error("change {} of many broke; those after it are not tried", index, e);
            return new Result(index, change, Outcome.BROKEN, null, null, null);
        }
    }

    /** For the result of what is done afterwards: who may not do it is not told. */
    private @Nullable Link before(ChangeForm change) {
        if (change.kind().isOfNewcomer()) {
            return null;
        }
        return links.username(change.account(), change.username())
                .map(Links.Listed::link)
                .orElse(null);
    }
}
