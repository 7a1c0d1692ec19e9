package dev.latchkey.cli.session;

import dev.latchkey.cli.shared.Paging;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists one's API tokens. */
@Command(
        name = "list",
        description = "List your API tokens that are not over, newest first.",
        footer = {"", "Example:", "  latchkey token list"})
public final class TokenList implements Runnable {
    private final Tools tools;

    @Mixin
    private final Paging paging = new Paging();

    public TokenList(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        paging.answer(
                tools.screen(),
                "tokens",
                page -> tools.latchkey().sessions().tokens().list(actor, page),
                TokenCard::of);
    }
}
