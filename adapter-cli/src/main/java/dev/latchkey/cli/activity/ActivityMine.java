package dev.latchkey.cli.activity;

import dev.latchkey.application.account.Activity;
import dev.latchkey.cli.shared.Paging;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads one's own records, in whatever account. */
@Command(
        name = "mine",
        description = "Read what you did, in whatever account, newest first.",
        footer = {"", "Example:", "  latchkey activity mine --limit 10"})
public final class ActivityMine implements Runnable {
    private final Tools tools;

    @Mixin
    private final ActivityFilter filter = new ActivityFilter();

    @Mixin
    private final Paging paging = new Paging();

    public ActivityMine(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        Activity.Wanted wanted = filter.wanted(null);
        paging.answer(
                tools.screen(),
                "records",
                page -> tools.latchkey().activity().read().own(actor, wanted, page),
                RecordCard::of);
    }
}
