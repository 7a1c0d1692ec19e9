package dev.latchkey.cli.boot;

import dev.latchkey.application.Store;

/** Opens the database that is configured; the seam at which tests put a store of their own. */
@FunctionalInterface
public interface Databases {
    /**
     * Opens it, brings its schema up to date, and waits for it as long as is configured.
     *
     * @param purpose what this process does, for those who wait for the database
     * @throws dev.latchkey.cli.shared.Unreachable when it cannot be had
     */
    Open open(Configuration configuration, String purpose);

    /** The same for a process that serves many at once. */
    default Databases forMany() {
        return this;
    }

    /** A store and what closes it. */
    record Open(Store store, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }
    }
}
