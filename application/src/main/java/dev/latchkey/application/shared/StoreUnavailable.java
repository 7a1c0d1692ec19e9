package dev.latchkey.application.shared;

/** The store cannot be reached, or did not answer in time; nothing is known to have been stored. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message for the operator's log; names no secret */
    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
