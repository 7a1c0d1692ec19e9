package dev.latchkey.cli.masterfile;

import dev.latchkey.application.masterfile.ListCodes;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Paging;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Looks into one of an account's lists. */
@Command(
        name = "list",
        description = "List an account's diagnosis codes, billing codes or payers, by their keys.",
        footer = {
            "",
            "Examples:",
            "  latchkey codes list diagnosis --account 12345678",
            "  latchkey codes list diagnosis anxi --account 12345678"
        })
public final class CodesList implements Runnable {
    private final Tools tools;

    @Mixin
    private final TheList list = new TheList();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SEARCH",
            description = "Only what has this: the beginning of a code, or the beginnings of words.")
    private @Nullable String search;

    @Mixin
    private final InAccount account = new InAccount();

    @Mixin
    private final Paging paging = new Paging();

    public CodesList(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        ListCodes.Query query = new ListCodes.Query(account.id(tools), list.text(), search);
        paging.answer(
                tools.screen(),
                "entries",
                page -> tools.latchkey().masterFiles().list().list(actor, query, page),
                EntryCard::row);
    }
}
