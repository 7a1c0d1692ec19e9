package dev.latchkey.http.account;

import dev.latchkey.application.decision.AccountsOf;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account of the Provider drop-down as JSON. */
public record EntryJson(
        String accountId,
        String practiceName,
        ProviderJson provider,
        String state,
        @Nullable Instant lastUsed) {
    public static EntryJson of(AccountsOf.Entry entry) {
        return new EntryJson(
                entry.account().toString(),
                entry.practiceName().value(),
                ProviderJson.of(entry.provider()),
                entry.state().name(),
                entry.lastUsed());
    }

    public static @Nullable EntryJson ofNullable(AccountsOf.@Nullable Entry entry) {
        return entry == null ? null : of(entry);
    }
}
