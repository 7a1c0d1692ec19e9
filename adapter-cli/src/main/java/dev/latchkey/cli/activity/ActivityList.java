package dev.latchkey.cli.activity;

import dev.latchkey.application.account.Activity;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Paging;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads an account's activity log. */
@Command(
        name = "list",
        description = "Read the account's activity log, newest first.",
        footer = {"", "Example:", "  latchkey activity list --account 12345678 --outcome REFUSED"})
public final class ActivityList implements Runnable {
    private final Tools tools;

    @Mixin
    private final InAccount account = new InAccount();

    @Mixin
    private final ActivityFilter filter = new ActivityFilter();

    @Option(names = "--username", paramLabel = "NAME", description = "Only what this username did.")
    private @Nullable String username;

    @Mixin
    private final Paging paging = new Paging();

    public ActivityList(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        AccountId id = account.id(tools);
        Activity.Wanted wanted = filter.wanted(username);
        paging.answer(
                tools.screen(),
                "records",
                page -> tools.latchkey().activity().read().ofAccount(actor, id, wanted, page),
                RecordCard::of);
    }
}
