package dev.latchkey.application.exchange;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.exchange.CodeRows.Row;
import dev.latchkey.application.exchange.ImportCodes.Rows;
import dev.latchkey.application.masterfile.CodeForm;
import dev.latchkey.application.masterfile.MasterFiles;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.shared.Form;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reading of a file, row by row, into one list. Holds a batch of rows, and little for each row before. For one thread. */
final class Importing {
    private static final int BATCH = 1_000;
    private static final int BATCH_LENGTH = 1 << 20;

    private final MasterFiles files;
    private final AccountId account;
    private final CodeKind kind;
    private final @Nullable Storing storing;
    private final boolean intoEmptyList;

    private final KeysSeen seen = new KeysSeen();
    private final BadRows bad;
    private int rows;
    private int added;
    private int changed;
    private int same;

    private final List<Waiting> waiting = new ArrayList<>();
    private int waitingLength;
    private final List<Filed> toAdd = new ArrayList<>();
    private final List<Filed> toReplace = new ArrayList<>();

    /**
     * How rows are stored.
     *
     * @param version what the locked list gets
     */
    record Storing(long version, Rows rows) {}

    private record Waiting(
            int line, @Nullable Form form, @Nullable CodeKey key) {}

    /** @param storing null to store nothing */
    Importing(MasterFiles files, AccountId account, CodeKind kind, @Nullable Storing storing) {
        this.files = files;
        this.account = account;
        this.kind = kind;
        this.storing = storing;
        this.intoEmptyList = files.isEmpty(account, kind);
        this.bad = new BadRows(kind);
    }

    /**
     * Reads the file and stores what is to be stored.
     *
     * @throws Rejected as {@link CodeRows}
     */
    ImportReport read(CodesFile file) throws IOException {
        try (InputStream in = file.open();
                CodeRows all = new CodeRows(in, kind)) {
            if (intoEmptyList && storing != null) {
                files.addAll(account, kind, () -> new Fresh(all, storing));
            } else {
                readInBatches(all);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        boolean imported = storing != null && isStored(storing);
        return new ImportReport(rows, added, changed, same, bad, imported);
    }

    private void readInBatches(CodeRows all) throws IOException {
        for (Row row = all.next(); row != null; row = all.next()) {
            rows++;
            wait(row);
            if (waiting.size() == BATCH || waitingLength > BATCH_LENGTH) {
                settle();
            }
        }
        settle();
    }

    /** The entries of rows none of whose keys is there: read while the store takes those before, and none held. */
    private final class Fresh extends AbstractIterator<Filed> {
        private final CodeRows all;
        private final Storing as;

        private Fresh(CodeRows all, Storing as) {
            this.all = all;
            this.as = as;
        }

        @Override
        protected @Nullable Filed computeNext() {
            try {
                for (Row row = all.next(); row != null; row = all.next()) {
                    rows++;
                    judge(waiting(row), null);
                    if (!toAdd.isEmpty() && isStored(as)) {
                        return toAdd.remove(0);
                    }
                    toAdd.clear();
                }
                return endOfData();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void wait(Row row) {
        waiting.add(waiting(row));
        waitingLength += row.length();
    }

    private Waiting waiting(Row row) {
        Form form = row.form();
        CodeKey key = form == null ? null : new CodeForm(form, new Faults()).key(kind);
        return new Waiting(row.line(), form, key);
    }

    private void settle() {
        ImmutableMap<CodeKey, Filed> there = there();
        for (Waiting row : waiting) {
            judge(row, row.key() == null ? null : there.get(row.key()));
        }
        if (storing != null && isStored(storing)) {
            store();
        }
        waiting.clear();
        waitingLength = 0;
        toAdd.clear();
        toReplace.clear();
    }

    private ImmutableMap<CodeKey, Filed> there() {
        Set<CodeKey> keys = new LinkedHashSet<>();
        for (Waiting row : waiting) {
            if (row.key() != null) {
                keys.add(row.key());
            }
        }
        return intoEmptyList || keys.isEmpty() ? ImmutableMap.of() : files.find(account, kind, keys);
    }

    private void judge(Waiting row, @Nullable Filed before) {
        if (row.form() == null) {
            bad.keep(row.line(), null, Reason.ROW_CELLS);
            return;
        }
        boolean first = row.key() == null || seen.add(row.key().text());
        if (!first) {
            bad.keep(row.line(), null, Reason.ROW_DUPLICATE);
        }
        CodeEntry entry = entry(row.line(), row.form(), before == null ? null : before.entry());
        if (entry != null && first) {
            file(entry, before);
        }
    }

    private @Nullable CodeEntry entry(int line, Form form, @Nullable CodeEntry before) {
        try {
            return new CodeForm(form, new Faults()).entry(kind, before);
        } catch (Rejected rejected) {
            if (rejected.faults().isEmpty()) {
                throw rejected;
            }
            rejected.faults().forEach(fault -> bad.keep(line, fault.field(), fault.reason()));
            return null;
        }
    }

    private void file(CodeEntry entry, @Nullable Filed before) {
        long version = storing == null ? 0 : storing.version();
        if (before == null) {
            added++;
            toAdd.add(new Filed(entry, version, null));
        } else if (before.entry().equals(entry)) {
            same++;
        } else {
            changed++;
            toReplace.add(before.changed(entry, version));
        }
    }

    private boolean isStored(Storing as) {
        return as.rows() == Rows.GOOD || bad.isEmpty();
    }

    private void store() {
        if (!toAdd.isEmpty()) {
            files.addAll(account, kind, toAdd);
        }
        if (!toReplace.isEmpty()) {
            files.replaceAll(account, kind, toReplace);
        }
    }
}
