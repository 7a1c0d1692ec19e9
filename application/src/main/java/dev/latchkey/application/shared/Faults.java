package dev.latchkey.application.shared;

import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds the values of a form and keeps every fault with its field, so that all are told together (ACC-2).
 *
 * <p>For one thread. A value is used only after {@link #throwIfAny}.
 */
public final class Faults {
    private final List<Fault> faults = new ArrayList<>();

    /**
     * The value, or null after keeping the fault; faults that name their own fields keep them.
     *
     * @throws Rejected what is no fault of what was typed: a privilege, a state, a limit
     */
    public <T> @Nullable T collect(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (Rejected rejected) {
            if (rejected.reason() == Reason.FIELDS_INVALID) {
                faults.addAll(rejected.faults());
            } else if (rejected.reason().kind() == Reason.Kind.INVALID) {
                faults.add(new Fault(field, rejected.reason()));
            } else {
                throw rejected;
            }
            return null;
        }
    }

    /** The value of a text that must be there. */
    public <T> @Nullable T required(String field, @Nullable String text, Function<String, T> value) {
        if (text == null) {
            add(field, Reason.REQUIRED);
            return null;
        }
        return collect(field, () -> value.apply(text));
    }

    /** The value of a text that may be absent or blank: null then, without a fault. */
    public <T> @Nullable T optional(String field, @Nullable String text, Function<String, T> value) {
        return text == null || text.isBlank() ? null : collect(field, () -> value.apply(text));
    }

    public void add(String field, Reason reason) {
        faults.add(new Fault(field, reason));
    }

    /** @throws Rejected with FIELDS_INVALID and every fault kept so far */
    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
    }

    /**
     * A value that was collected, after it is known that there were no faults.
     *
     * @throws Rejected with FIELDS_INVALID and every fault kept so far
     */
    public <T> T sure(@Nullable T value) {
        throwIfAny();
        if (value == null) {
            throw new IllegalStateException("a value without a fault is missing");
        }
        return value;
    }
}
