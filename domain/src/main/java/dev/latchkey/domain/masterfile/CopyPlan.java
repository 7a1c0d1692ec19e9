package dev.latchkey.domain.masterfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.CopyPlanId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What copying from one account to others would do, as it was when it was asked (COD-5, COD-6).
 *
 * <p>It holds no entries: as long as the lists have the versions it was made for, whoever looks sees the same. It belongs to
 * the username that made it and lasts an hour (COD-10).
 *
 * @param versions those of the source's lists
 * @param targets in the order in which they were named, each once, the source not among them
 */
public record CopyPlan(
        CopyPlanId id,
        Terms terms,
        UsernameId madeBy,
        Instant madeAt,
        ImmutableMap<CodeKind, Long> versions,
        ImmutableList<Target> targets) {
    public static final Duration LIFETIME = Duration.ofHours(1);

    /** The most targets of one plan. */
    public static final int MOST_TARGETS = 500;

    /** What is copied, from where, and what becomes of conflicts. */
    public record Terms(AccountId source, Selection selection, ConflictPolicy policy) {}

    /**
     * One account that is copied to.
     *
     * @param refusal why nothing can be copied to it, or null; then nothing is known of its lists
     * @param lists what its lists were like; one for each kind that is copied, or none
     */
    public record Target(AccountId account, @Nullable Reason refusal, ImmutableMap<CodeKind, Planned> lists) {
        /** All lists together. */
        public Counts counts() {
            return lists.values().stream().map(Planned::counts).reduce(Counts.NONE, Counts::and);
        }

        /** The versions of its lists. */
        public ImmutableMap<CodeKind, Long> versions() {
            return ImmutableMap.copyOf(Maps.transformValues(lists, Planned::version));
        }
    }

    /** What copying would do to one list of that version. */
    public record Planned(long version, Counts counts) {}

    public AccountId source() {
        return terms.source();
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(madeAt.plus(LIFETIME));
    }

    public Optional<Target> target(AccountId account) {
        return targets.stream()
                .filter(target -> target.account().equals(account))
                .findFirst();
    }

    /** Whether a target gets nothing because of entries that conflict (COD-6). */
    public boolean failsOn(Counts counts) {
        return terms.policy() == ConflictPolicy.FAIL && counts.conflicting() > 0;
    }
}
