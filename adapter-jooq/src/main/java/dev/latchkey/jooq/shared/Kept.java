package dev.latchkey.jooq.shared;

import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Insert;
import org.jooq.Query;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A statement that each store renders once, at its first use: rendering costs more than most of our statements take.
 *
 * <p>Holds no text itself, so that it can be a constant: stores differ in database and schema. Two are never equal. One with a
 * name has been rendered by the build already, where names of tables go without a schema's ({@link StatementBook}): what a
 * short command needs before it can begin.
 */
public final class Kept {
    /** What is added to what jOOQ renders. */
    enum Kind {
        PLAIN,
        LOCKING,
        TAKING,
        IF_ABSENT
    }

    private final Kind kind;
    private final Function<DSLContext, ? extends Query> statement;

    private final @Nullable String name;

    private Kept(Kind kind, Function<DSLContext, ? extends Query> statement, @Nullable String name) {
        this.kind = kind;
        this.statement = statement;
        this.name = name;
    }

    public static Kept of(Function<DSLContext, ? extends Query> statement) {
        return new Kept(Kind.PLAIN, statement, null);
    }

    /** The same, rendered by the build under a name that no other has. */
    public static Kept named(String name, Function<DSLContext, ? extends Query> statement) {
        return new Kept(Kind.PLAIN, statement, name);
    }

    /** A select that locks its rows to the end of the transaction. */
    public static Kept locking(Function<DSLContext, ? extends Select<?>> select) {
        return new Kept(Kind.LOCKING, select, null);
    }

    /** The same, passing over rows that somebody else has locked, where the database can; others are decided by an update. */
    public static Kept taking(Function<DSLContext, ? extends Select<?>> select) {
        return new Kept(Kind.TAKING, select, null);
    }

    /** An insert that stores nothing where one of the row's unique keys is taken. */
    public static Kept ifAbsent(Function<DSLContext, ? extends Insert<?>> insert) {
        return new Kept(Kind.IF_ABSENT, insert, null);
    }

    /** Stands in a kept statement for a value that is known when it runs. */
    public static <T> Field<T> value(Field<T> like) {
        return DSL.param(like.getName(), like);
    }

    @Nullable
    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    Query begunWith(DSLContext dsl) {
        return statement.apply(dsl);
    }
}
