package dev.latchkey.domain.shared;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule said no.
 *
 * <p>Carries the code, the faults by field where there are several, and for {@link Reason.Kind#LIMITED} the time from
 * which it is worth trying again. Holds no secret and nothing that was typed.
 */
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient ImmutableList<Fault> faults;
    private final @Nullable Instant retryAt;

    public Rejected(Reason reason) {
        this(reason, List.of(), null, null);
    }

    /** Refuses a form: all faults together (ACC-2). */
    public Rejected(List<Fault> faults) {
        this(Reason.FIELDS_INVALID, faults, null, null);
    }

    /** Refuses one field of a form for a reason that is not about its syntax. */
    public Rejected(Reason reason, String field) {
        this(reason, List.of(new Fault(field, reason)), null, null);
    }

    /**
     * Refuses a setting.
     *
     * @param cause says in its message what is wrong, for whoever runs the program; shows nothing of a secret either
     */
    public Rejected(Reason reason, String field, Exception cause) {
        this(reason, List.of(new Fault(field, reason)), null, cause);
    }

    /** Refuses until a moment (USR-5). */
    public Rejected(Reason reason, Instant retryAt) {
        this(reason, List.of(), retryAt, null);
    }

    private Rejected(Reason reason, List<Fault> faults, @Nullable Instant retryAt, @Nullable Exception cause) {
        super(reason.name(), cause, false, false);
        this.reason = reason;
        this.faults = ImmutableList.copyOf(faults);
        this.retryAt = retryAt;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong field by field; empty where the refusal is not about fields. */
    public ImmutableList<Fault> faults() {
        return faults;
    }

    /** When to come back, for {@link Reason.Kind#LIMITED}. */
    public Optional<Instant> retryAt() {
        return Optional.ofNullable(retryAt);
    }
}
