package dev.latchkey.domain.activity;

import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One immutable entry of the activity log, in its place in a chain (ACT-3).
 *
 * <p>{@code text} is the record; {@code columns} are copies to search by, which {@link Chain} compares with it.
 *
 * @param sequence 1 for a ledger's first record, then without gap
 * @param text canonical JSON (RFC 8785), kept as exactly this text
 * @param hash SHA-256 of the former record's hash and this text, 64 hexadecimal digits
 */
public record ActivityRecord(Ledger ledger, long sequence, Instant at, Columns columns, String text, String hash) {
    /**
     * Copies of what the text says.
     *
     * @param account the account in whose log it is shown, or null
     * @param actor the acting username, or null
     */
    public record Columns(
            @Nullable AccountId account, @Nullable UsernameId actor, Act act, Outcome outcome) {}
}
