package dev.latchkey.http.shared;

import dev.latchkey.domain.shared.Reason;

/** The HTTP status of every refusal. */
final class Statuses {
    private Statuses() {}

    static int of(Reason reason) {
        return switch (reason.kind()) {
            case MALFORMED -> malformed(reason);
            case INVALID, RULE -> 422;
            case UNAUTHENTICATED -> 401;
            case DENIED -> 403;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case LIMITED -> 429;
        };
    }

    /** What every problem of a kind is called. */
    static String title(Reason.Kind kind) {
        return switch (kind) {
            case MALFORMED -> "Not understood";
            case INVALID -> "Not valid";
            case RULE -> "Against a rule";
            case UNAUTHENTICATED -> "Not signed in";
            case DENIED -> "Not allowed";
            case UNKNOWN -> "Not found";
            case CONFLICT -> "Not possible now";
            case STALE -> "Changed by somebody else";
            case LIMITED -> "Too often";
        };
    }

    private static int malformed(Reason reason) {
        if (reason == Reason.METHOD_NOT_ALLOWED) {
            return 405;
        }
        if (reason == Reason.BODY_TOO_LARGE || reason == Reason.FILE_TOO_LARGE) {
            return 413;
        }
        if (reason == Reason.MEDIA_TYPE_UNSUPPORTED) {
            return 415;
        }
        return reason == Reason.PRECONDITION_REQUIRED ? 428 : 400;
    }
}
