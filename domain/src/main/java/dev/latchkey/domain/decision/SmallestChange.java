package dev.latchkey.domain.decision;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.decision.Change.Kind;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fewest changes that turn an answer (DEC-5): a pure function, as the decision is.
 *
 * <p>To be allowed, changes only give: nothing anybody has is taken, and nobody is made an owner, which would change every
 * portion at once. To be denied, they only take, a closing excepted that has to reactivate first. Of several sets of one
 * size the first counts, in the order of {@link #toBeAllowed} and {@link #toBeDenied}: there the account and the person
 * come before the link; here the least is taken first.
 */
record SmallestChange(Decider decider) {
    /**
     * The changes in the order in which they are made; none where nothing can turn the answer: who or what is not known,
     * retired or closed.
     *
     * @param soleOwner whether the username's link is the last that keeps the account in an owner's hands, so that only
     *     the account can be changed (PRV-4)
     */
    ImmutableList<Change> of(Facts facts, @Nullable Portion portion, Action action, Instant at, boolean soleOwner) {
        Decision decision = decider.decide(facts, portion, action, at);
        if (portion == null || isForGood(decision.reason())) {
            return ImmutableList.of();
        }
        ImmutableList<Change> changes =
                decision.allowed() ? toBeDenied(portion, soleOwner) : toBeAllowed(portion, action.needs());
        Search search = new Search(
                changes,
                new ChangedFacts(decider.portions(), at),
                after -> decider.decide(after, portion, action, at).allowed() != decision.allowed());
        for (int size = 1; size <= changes.size(); size++) {
            ImmutableList<Change> found = search.first(facts, 0, size);
            if (found != null) {
                return found;
            }
        }
        return ImmutableList.of();
    }

    private static boolean isForGood(DecisionReason reason) {
        return switch (reason) {
            case USERNAME_UNKNOWN, ACCOUNT_UNKNOWN, PORTION_UNKNOWN, USERNAME_RETIRED, ACCOUNT_CLOSED -> true;
            case NO_PATH,
                    LINK_NOT_YET,
                    LINK_ENDED,
                    LINK_SUSPENDED,
                    SECOND_FACTOR_REQUIRED,
                    ACCOUNT_INACTIVE,
                    ACCOUNT_READ_ONLY,
                    LEVEL_TOO_LOW,
                    OWNER,
                    LINK,
                    CONNECTION -> false;
        };
    }

    private static ImmutableList<Change> toBeAllowed(Portion portion, AccessLevel needed) {
        return ImmutableList.of(
                Change.of(Kind.PAY),
                Change.of(Kind.REACTIVATE),
                Change.of(Kind.TURN_ON_SECOND_FACTOR),
                new Change(Kind.GIVE_LINK, portion, needed),
                new Change(Kind.GIVE_LINK_ANEW, portion, needed),
                Change.of(Kind.BEGIN_LINK_NOW),
                Change.of(Kind.EXTEND_LINK),
                Change.of(Kind.RESUME_LINK),
                new Change(Kind.RAISE_LEVEL, portion, needed));
    }

    /** Suspending or ending a link is not among them: lowering its level is as small, and takes less. */
    private static ImmutableList<Change> toBeDenied(Portion portion, boolean soleOwner) {
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        if (!soleOwner) {
            changes.add(
                    new Change(Kind.LOWER_LEVEL, portion, AccessLevel.VIEW),
                    new Change(Kind.LOWER_LEVEL, portion, AccessLevel.NONE),
                    new Change(Kind.MAKE_OWNER_PLAIN, portion, AccessLevel.VIEW),
                    new Change(Kind.MAKE_OWNER_PLAIN, portion, AccessLevel.NONE));
        }
        return changes.add(
                        Change.of(Kind.TURN_OFF_SECOND_FACTOR),
                        Change.of(Kind.DEACTIVATE),
                        Change.of(Kind.REACTIVATE),
                        Change.of(Kind.CLOSE))
                .build();
    }

    private record Search(ImmutableList<Change> changes, ChangedFacts changed, Predicate<Facts> turned) {
        /** The first set of a size, of changes from a place on, that turns the answer; or null. */
        @Nullable
        ImmutableList<Change> first(Facts facts, int from, int size) {
            for (int i = from; i <= changes.size() - size; i++) {
                Facts after = changed.after(changes.get(i), facts);
                if (after == null) {
                    continue;
                }
                ImmutableList<Change> rest =
                        size > 1 ? first(after, i + 1, size - 1) : turned.test(after) ? ImmutableList.of() : null;
                if (rest != null) {
                    return ImmutableList.<Change>builder()
                            .add(changes.get(i))
                            .addAll(rest)
                            .build();
                }
            }
            return null;
        }
    }
}
