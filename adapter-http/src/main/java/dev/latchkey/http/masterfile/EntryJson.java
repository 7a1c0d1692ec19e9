package dev.latchkey.http.masterfile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.google.common.collect.ImmutableList;
import dev.latchkey.application.masterfile.Shown;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list as JSON.
 *
 * @param key by what it is known in its list, and in addresses
 * @param version what its ETag is made of
 * @param origin the copy it came by, or null (COD-8)
 */
record EntryJson(
        String key,
        @JsonUnwrapped ContentJson content,
        long version,
        @Nullable OriginJson origin) {
    record PageJson(
            ImmutableList<EntryJson> entries, @Nullable String next) {}

    /** @param account null for another account, whose codes the reader may not see (COD-10) */
    record OriginJson(@Nullable String account, Instant at) {
        static @Nullable OriginJson of(Shown.@Nullable Origin origin) {
            return origin == null
                    ? null
                    : new OriginJson(
                            origin.account() == null ? null : origin.account().toString(), origin.at());
        }
    }

    static EntryJson of(Shown shown) {
        return new EntryJson(
                shown.key().text(), ContentJson.of(shown.entry()), shown.version(), OriginJson.of(shown.origin()));
    }
}
