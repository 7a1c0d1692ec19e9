package dev.latchkey.application.exchange;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.masterfile.Lists;
import dev.latchkey.application.masterfile.MasterFiles;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.CodeSearch;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;

/**
 * Exports one of an account's lists as CSV, by key, which {@link ImportCodes} reads back (COD-4).
 *
 * <p>What it returns is allowed, and nothing is read or recorded yet; see {@link Export}. Entries that are changed while it is
 * written are in it as they were or as they are. Safe for many threads.
 */
public final class ExportCodes {
    private static final int PAGE = 1_000;

    private final Acts acts;
    private final Lists lists;
    private final MasterFiles files;
    private final ActivityLog log;

    public ExportCodes(Acts acts, Lists lists, MasterFiles files, ActivityLog log) {
        this.acts = acts;
        this.lists = lists;
        this.files = files;
        this.log = log;
    }

    /**
     * All of a list.
     *
     * @param kind {@link CodeKind#text}
     * @throws dev.latchkey.domain.shared.Rejected with CODE_KIND_UNKNOWN, or as {@link Lists#view}
     */
    public Export handle(Actor actor, AccountId account, String kind) {
        return acts.perform(actor, Act.CODES_EXPORTED, account, () -> {
            Entry entry = lists.view(actor, account).done(Act.CODES_EXPORTED);
            CodeKind list = CodeKind.parse(kind);
            ExportContent.Reading<Filed> reading = (last, limit) -> acts.within(() -> {
                lists.view(actor, account);
                return files.page(account, list, CodeSearch.ALL, last == null ? null : last.key(), limit);
            });
            return new Export(
                    ExportFormat.CSV,
                    new ExportContent<>(PAGE, reading, out -> new CsvCodes(list, out)),
                    new Export.Traces(log, Placed.inAccount(entry.with("list", list.text()))));
        });
    }
}
