package dev.latchkey.http.shared;

import dev.latchkey.domain.shared.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A request that could not be read, with the place where reading ended.
 *
 * <p>Holds nothing that was sent but names of members and parameters.
 */
final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient Problem.@Nullable Fault fault;

    private Malformed(Reason reason, Problem.@Nullable Fault fault) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.fault = fault;
    }

    static Malformed request(Reason reason) {
        return new Malformed(reason, null);
    }

    /** At a place in the body. */
    static Malformed at(String pointer, Reason reason) {
        return new Malformed(reason, Problem.Fault.at(pointer, reason));
    }

    /** A member that must be there. */
    static Malformed missing(String pointer) {
        return new Malformed(Reason.FIELDS_INVALID, Problem.Fault.at(pointer, Reason.REQUIRED));
    }

    /** In a parameter of the query. */
    static Malformed parameter(String name, Reason reason) {
        return new Malformed(reason, Problem.Fault.parameter(name, reason));
    }

    /** In a header. */
    static Malformed header(String name, Reason reason) {
        return new Malformed(reason, Problem.Fault.header(name, reason));
    }

    Reason reason() {
        return reason;
    }

    Problem.@Nullable Fault fault() {
        return fault;
    }
}
