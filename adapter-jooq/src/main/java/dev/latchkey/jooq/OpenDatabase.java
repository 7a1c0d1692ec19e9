package dev.latchkey.jooq;

/** A database that is open; closing ends its connections. */
public interface OpenDatabase extends AutoCloseable {
    /**
     * The store in it.
     *
     * @throws SchemaOutdated when the schema is empty or older than this version; nothing is changed
     * @throws dev.latchkey.application.shared.StoreUnavailable when the database cannot be reached
     */
    JooqStore store();

    /** Brings the schema up to date. */
    void migrate();

    @Override
    void close();
}
