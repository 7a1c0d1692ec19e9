package dev.latchkey.application.masterfile;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What use cases about lists have in common: the portion they are guarded by, and versions. Safe for many threads. */
public final class Lists {
    private final Guards guards;
    private final MasterFiles files;

    public Lists(Guards guards, MasterFiles files) {
        this.guards = guards;
        this.files = files;
    }

    /** @throws Rejected as {@link Guards#require} for VIEW on MASTER_FILES */
    public Guard view(Actor actor, AccountId account) {
        return guards.require(actor, account, Portion.MASTER_FILES, AccessLevel.VIEW);
    }

    /** @throws Rejected as {@link Guards#require} for FULL on MASTER_FILES */
    public Guard change(Actor actor, AccountId account) {
        return guards.require(actor, account, Portion.MASTER_FILES, AccessLevel.FULL);
    }

    /**
     * Holds a list for a change by somebody who was let through before; returns the version the change gives it.
     *
     * @throws Rejected as {@link #change}, when the right was lost while others held the list (LNK-8)
     */
    public long next(Actor actor, AccountId account, CodeKind kind) {
        long version = files.lock(account, kind) + 1;
        change(actor, account);
        return version;
    }

    /**
     * An entry of a locked list, as somebody saw it.
     *
     * @param version the version that was seen, or null for whatever it is (ACC-7)
     * @throws Rejected with CODE_UNKNOWN or STALE
     */
    Filed require(AccountId account, CodeKey key, @Nullable Long version) {
        Filed filed = files.find(account, key).orElseThrow(() -> new Rejected(Reason.CODE_UNKNOWN));
        if (version != null && version != filed.version()) {
            throw new Rejected(Reason.STALE);
        }
        return filed;
    }

    Shown shown(Actor actor, Filed filed) {
        return shown(actor, List.of(filed)).get(0);
    }

    /** Entries with their origins, which are named to who may see them there (COD-10). */
    ImmutableList<Shown> shown(Actor actor, List<Filed> entries) {
        Map<AccountId, Boolean> seen = new HashMap<>();
        return entries.stream().map(filed -> shown(actor, filed, seen)).collect(ImmutableList.toImmutableList());
    }

    private Shown shown(Actor actor, Filed filed, Map<AccountId, Boolean> seen) {
        Filed.Origin origin = filed.origin();
        if (origin == null) {
            return new Shown(filed.entry(), filed.version(), null);
        }
        boolean named = Objects.requireNonNull(seen.computeIfAbsent(
                origin.from(), from -> guards.holds(actor, from, Portion.MASTER_FILES, AccessLevel.VIEW)));
        return new Shown(filed.entry(), filed.version(), new Shown.Origin(named ? origin.from() : null, origin.at()));
    }
}
