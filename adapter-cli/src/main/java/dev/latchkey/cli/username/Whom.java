package dev.latchkey.cli.username;

import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.username.Username;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whose access is changed, and of which version. */
final class Whom {
    @Parameters(paramLabel = "USERNAME", description = "Whose access.")
    private String username = "";

    @Mixin
    private final InAccount account = new InAccount();

    @Option(
            names = "--if-version",
            paramLabel = "N",
            description = "Change nothing unless this is still the version that privilege show told.")
    private @Nullable Long version;

    Username username() {
        return Tools.username(username);
    }

    AccountId account(Tools tools) {
        return account.id(tools);
    }

    @Nullable
    Long version() {
        return version;
    }
}
