package dev.latchkey.cli.session;

import dev.latchkey.application.shared.Page;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.ApiToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends one of one's API tokens. */
@Command(
        name = "end",
        description = "End an API token at once.",
        footer = {"", "Example:", "  latchkey token end nightly-export"})
public final class TokenEnd implements Rehearsable, Runnable {
    private final Tools tools;

    @Parameters(paramLabel = "NAME", description = "Its name, or its id.")
    private String name = "";

    public TokenEnd(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        ApiToken token = found(actor).orElseThrow(() -> new Rejected(Reason.TOKEN_UNKNOWN));
        tools.screen().answer(TokenCard.of(tools.latchkey().sessions().tokens().end(actor, token.id())));
        tools.screen().say("Ended.");
    }

    private Optional<ApiToken> found(Actor actor) {
        @Nullable String cursor = null;
        do {
            Page<ApiToken> page =
                    tools.latchkey().sessions().tokens().list(actor, new Page.Wanted(Page.Wanted.MOST, cursor));
            Optional<ApiToken> found =
                    page.items().stream().filter(this::isMeant).findFirst();
            if (found.isPresent()) {
                return found;
            }
            cursor = page.next();
        } while (cursor != null);
        return Optional.empty();
    }

    private boolean isMeant(ApiToken token) {
        return token.terms().name().value().equals(name)
                || token.id().toString().equals(name);
    }
}
