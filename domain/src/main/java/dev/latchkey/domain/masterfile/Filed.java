package dev.latchkey.domain.masterfile;

import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.CopyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in an account's list.
 *
 * @param version the version the list got by this entry's last change; a version is never that of two contents (ACC-7)
 * @param origin the copy it came by, which later changes leave standing, or null (COD-8)
 */
public record Filed(CodeEntry entry, long version, @Nullable Origin origin) {
    /**
     * Where a copied entry came from, and when (COD-8).
     *
     * @param version what the copy made the version of the list: an entry of another version was touched since
     */
    public record Origin(AccountId from, Instant at, CopyId copy, long version) {}

    public CodeKey key() {
        return entry.key();
    }

    /** With other content, from a later version of the list on. */
    public Filed changed(CodeEntry to, long later) {
        return new Filed(to, later, origin);
    }

    /** Whether nobody touched it since a copy brought it. */
    public boolean isUntouchedSince(CopyId copy) {
        return origin != null && origin.copy().equals(copy) && origin.version() == version;
    }
}
