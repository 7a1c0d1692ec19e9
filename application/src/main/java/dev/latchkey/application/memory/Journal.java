package dev.latchkey.application.memory;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one transaction has changed, to take it back, and which rows it holds to its end. */
final class Journal {
    /** A change that can be taken back, and a change taken back that can be made again. */
    interface Change {
        void turnRound();
    }

    private record Row(Object rows, Object key) {}

    private final @Nullable Journal around;
    private final List<Change> changes = new ArrayList<>();
    private final Set<Row> held = new HashSet<>();

    /** @param around of the transaction this one stands apart of, or null */
    Journal(@Nullable Journal around) {
        this.around = around;
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
