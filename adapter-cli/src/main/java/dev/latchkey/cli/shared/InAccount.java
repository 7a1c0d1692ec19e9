package dev.latchkey.cli.shared;

import dev.latchkey.domain.shared.AccountId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of every command that acts in an account. */
public final class InAccount {
    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "The account to act in (default: the one switched to).")
    private @Nullable String account;

    public AccountId id(Tools tools) {
        return tools.account(account);
    }
}
