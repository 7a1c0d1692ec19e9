package dev.latchkey.application.masterfile;

import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as somebody may see it.
 *
 * @param origin the copy it came by, or null
 */
public record Shown(CodeEntry entry, long version, @Nullable Origin origin) {
    /**
     * Where it was copied from (COD-8).
     *
     * @param account null where it is an account whose codes the reader may not see: "another account" (COD-10)
     */
    public record Origin(@Nullable AccountId account, Instant at) {}

    public CodeKey key() {
        return entry.key();
    }
}
