package dev.latchkey.jooq;

/** The schema is empty, or older than this version of Latchkey: {@link JooqStore#migrate} brings it up to date. */
public final class SchemaOutdated extends RuntimeException {
    private static final long serialVersionUID = 1;

    SchemaOutdated(String message) {
        super(message);
    }
}
