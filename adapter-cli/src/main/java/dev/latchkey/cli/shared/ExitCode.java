package dev.latchkey.cli.shared;

import dev.latchkey.domain.shared.Reason;

/** The status a process ends with. */
public enum ExitCode {
    OK(0),
    DEFECT(1),
    NOT_UNDERSTOOD(2),
    DENIED(3),
    NOT_SIGNED_IN(4),
    UNKNOWN(5),
    CONFLICT(6),
    INVALID(7),
    UNREACHABLE(8),
    CHAIN_BROKEN(9),
    LIMITED(10),
    INTERRUPTED(130);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The one translation of refusals on the command line. */
    public static ExitCode of(Reason.Kind kind) {
        return switch (kind) {
            case MALFORMED -> NOT_UNDERSTOOD;
            case INVALID, RULE -> INVALID;
            case UNAUTHENTICATED -> NOT_SIGNED_IN;
            case DENIED -> DENIED;
            case UNKNOWN -> UNKNOWN;
            case CONFLICT, STALE -> CONFLICT;
            case LIMITED -> LIMITED;
        };
    }
}
