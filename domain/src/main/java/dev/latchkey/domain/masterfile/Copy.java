package dev.latchkey.domain.masterfile;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.CopyId;
import dev.latchkey.domain.shared.CopyPlanId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Codes that were copied into one account (COD-7, COD-8). A plan makes at most one in each of its targets.
 *
 * @param versions what it made the versions of the target's lists, of those it changed
 * @param undoneAt when it was undone, or null
 */
public record Copy(
        CopyId id,
        Place place,
        UsernameId madeBy,
        Instant madeAt,
        Counts counts,
        ImmutableMap<CodeKind, Long> versions,
        @Nullable Instant undoneAt) {
    /** How long what it overwrote is kept, and it can be undone. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** By which plan, from where, and where to. */
    public record Place(CopyPlanId plan, AccountId source, AccountId target) {}

    public AccountId target() {
        return place.target();
    }

    /** Where entries it brings come from. */
    public Filed.Origin origin(long version) {
        return new Filed.Origin(place.source(), madeAt, id, version);
    }

    /** @throws Rejected with COPY_UNDONE or COPY_OVER when it cannot be undone at a moment */
    public Copy undone(Instant now) {
        if (undoneAt != null) {
            throw new Rejected(Reason.COPY_UNDONE);
        }
        if (!now.isBefore(madeAt.plus(KEPT))) {
            throw new Rejected(Reason.COPY_OVER);
        }
        return new Copy(id, place, madeBy, madeAt, counts, versions, now);
    }
}
