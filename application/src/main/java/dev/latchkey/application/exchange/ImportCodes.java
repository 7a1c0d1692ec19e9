package dev.latchkey.application.exchange;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.masterfile.Lists;
import dev.latchkey.application.masterfile.MasterFiles;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Imports a CSV file into one of an account's lists (COD-4): RFC 4180 in UTF-8, a header with fields of
 * {@link dev.latchkey.application.masterfile.CodeForm#fields} in any order, at most 250,000 rows, 64 MiB, and 65,536
 * characters a row.
 *
 * <p>A row of a code that is there already is laid over it: what the file has no column for stays, what it has a blank cell for
 * is cleared. The file is read once, in the one transaction that stores it (ADR 10), and never held. Safe for many threads.
 */
public final class ImportCodes {
    private final Acts acts;
    private final Lists lists;
    private final MasterFiles files;
    private final ActivityLog log;

    public ImportCodes(Acts acts, Lists lists, MasterFiles files, ActivityLog log) {
        this.acts = acts;
        this.lists = lists;
        this.files = files;
        this.log = log;
    }

    /**
     * What is imported.
     *
     * @param kind {@link CodeKind#text}
     */
    public record Command(AccountId account, String kind, CodesFile file) {}

    /** What becomes of a file in which rows are bad. */
    public enum Rows {
        /** Its good rows are imported. */
        GOOD,
        /** Nothing is. */
        ALL
    }

    /**
     * Lets somebody begin to send a file, so that nobody sends one for nothing; what is let through is judged again by the
     * import.
     *
     * @throws Rejected as {@link Lists#change}, after that was recorded
     */
    public void admit(Actor actor, AccountId account) {
        acts.watch(actor, Act.CODES_IMPORTED, account, () -> lists.change(actor, account));
    }

    /**
     * What the import would do as things are now; stores and records nothing.
     *
     * @throws Rejected with CODE_KIND_UNKNOWN, FILE_ENCODING, FILE_EMPTY, FILE_HEADER on the column, FILE_QUOTES,
     *     FILE_ROW_TOO_LONG or FILE_TOO_LARGE, or as {@link Lists#change}
     * @throws IOException when the file cannot be read to its end
     */
    public ImportReport preview(Actor actor, Command command) throws IOException {
        return reading(() -> acts.perform(actor, Act.CODES_IMPORTED, command.account(), () -> {
            lists.change(actor, command.account());
            return read(command, CodeKind.parse(command.kind()), null);
        }));
    }

    /**
     * Imports the file; what is refused, or cannot be read, leaves the list as it was.
     *
     * <p>Where all rows are wanted and some are bad, nothing is imported: the report says so and tells them all, and a refusal
     * with ROWS_WRONG is recorded.
     *
     * @throws Rejected as {@link #preview}
     * @throws IOException when the file cannot be read to its end
     */
    public ImportReport apply(Actor actor, Command command, Rows rows) throws IOException {
        AtomicReference<@Nullable ImportReport> refused = new AtomicReference<>();
        try {
            return reading(() -> acts.perform(actor, Act.CODES_IMPORTED, command.account(), () -> {
                refused.set(null);
                ImportReport report = applied(actor, command, rows);
                if (!report.imported()) {
                    // takes back the rows that were stored before the first bad one
                    refused.set(report);
                    throw new Rejected(Reason.ROWS_WRONG);
                }
                return report;
            }));
        } catch (Rejected rejected) {
            ImportReport report = refused.get();
            if (report == null) {
                throw rejected;
            }
            return report;
        }
    }

    private ImportReport applied(Actor actor, Command command, Rows rows) {
        AccountId account = command.account();
        Guard guard = lists.change(actor, account);
        CodeKind kind = CodeKind.parse(command.kind());
        long version = lists.next(actor, account, kind);
        ImportReport report = read(command, kind, new Importing.Storing(version, rows));
        if (report.imported() && report.added() + report.changed() > 0) {
            files.mark(account, kind, version);
        }
        if (report.imported()) {
            log.append(Placed.inAccount(guard.done(Act.CODES_IMPORTED)
                    .with("list", kind.text())
                    .with("rows", Integer.toString(report.rows()))
                    .with("added", Integer.toString(report.added()))
                    .with("changed", Integer.toString(report.changed()))
                    .with("same", Integer.toString(report.same()))
                    .with("bad", Integer.toString(report.bad()))));
        }
        return report;
    }

    private ImportReport read(Command command, CodeKind kind, Importing.@Nullable Storing storing) {
        try {
            return new Importing(files, command.account(), kind, storing).read(command.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportReport reading(Supplier<ImportReport> work) throws IOException {
        try {
            return work.get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
