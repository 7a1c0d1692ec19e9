package dev.latchkey.jooq;

/**
 * The cause of a {@link dev.latchkey.application.shared.StoreUnavailable} when another process holds the H2 file: one process
 * can have it at a time, and it is worth trying again.
 */
public final class DatabaseInUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseInUse(Throwable cause) {
        super("another process has the database open", cause);
    }
}
