package dev.latchkey.jooq.shared;

import dev.latchkey.application.shared.StoreUnavailable;
import java.sql.SQLException;

/** The database ended our transaction so that another one could go on; never leaves this module. */
final class Deadlock extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final SQLException failure;

    Deadlock(SQLException failure) {
        super("deadlock", failure);
        this.failure = failure;
    }

    StoreUnavailable lasting() {
        return new StoreUnavailable("deadlock, in spite of trying again", failure);
    }

    StoreUnavailable ofHost() {
        return new StoreUnavailable("deadlock in the host's transaction", failure);
    }
}
