package dev.latchkey.application.memory;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one transaction has changed, to take it back, and which rows it holds to its end. */
final class Journal {
    /** A change that can be taken back, and a change taken back that can be made again. */
    interface Change {
        void turnRound();
    }

    private record Row(Object rows, Object key) {}

    private final @Nullable Journal around;
    private final boolean rehearsal;
    private final List<Change> changes = new ArrayList<>();
    private final Set<Row> held = new HashSet<>();
    private boolean inSavepoint;

    /** @param around of the transaction this one stands apart of, or null */
    Journal(@Nullable Journal around) {
        this(around, false);
    }

    private Journal(@Nullable Journal around, boolean rehearsal) {
        this.around = around;
        this.rehearsal = rehearsal;
    }

    /** Of transactions one after the other, all of which are taken back at the end. */
    static Journal ofRehearsal() {
        return new Journal(null, true);
    }

    boolean isRehearsal() {
        return rehearsal;
    }

    /** Whether a rehearsal goes on, here or around what is done apart. */
    boolean belongsToRehearsal() {
        return rehearsal || (around != null && around.belongsToRehearsal());
    }

    /** Runs one of the transactions of a rehearsal: when it throws, only what it did is taken back and let go. */
    <T> T savepoint(Supplier<T> work) {
        if (inSavepoint) {
            return work.get();
        }
        int changesBefore = changes.size();
        Set<Row> heldBefore = Set.copyOf(held);
        boolean kept = false;
        inSavepoint = true;
        try {
            T result = work.get();
            kept = true;
            return result;
        } finally {
            inSavepoint = false;
            if (!kept) {
                List<Change> own = changes.subList(changesBefore, changes.size());
                Lists.reverse(own).forEach(Change::turnRound);
                own.clear();
                held.retainAll(heldBefore);
            }
        }
    }

    /**
     * Takes hold of a row.
     *
     * @param rows compared by identity
     * @throws IllegalStateException when a transaction around this one has it: a database would wait for it for ever
     */
    void hold(Object rows, Object key) {
        Row row = new Row(rows, key);
        for (Journal outer = around; outer != null; outer = outer.around) {
            if (outer.held.contains(row)) {
                throw new IllegalStateException(
                        "what is done apart waits for a row of the transaction around it: " + key);
            }
        }
        held.add(row);
    }

    void changed(Change change) {
        changes.add(change);
    }

    /** Takes everything back. */
    void setAside() {
        Lists.reverse(changes).forEach(Change::turnRound);
    }

    /** Makes everything again that was taken back. */
    void takeUpAgain() {
        changes.forEach(Change::turnRound);
    }
}
