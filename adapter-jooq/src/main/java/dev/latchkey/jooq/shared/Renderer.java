package dev.latchkey.jooq.shared;

import com.google.common.base.Suppliers;
import dev.latchkey.jooq.dialect.Dialect;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes statements for one database and schema, and remembers those that are kept. Safe for many threads. */
public final class Renderer {
    private final Dialect dialect;
    private final StatementBook book;
    private final Supplier<DSLContext> dsl;
    private final ConcurrentMap<Kept, String> texts = new ConcurrentHashMap<>();

    /** @param schema where our tables are, or null for the schema connections begin in */
    public Renderer(Dialect dialect, @Nullable String schema) {
        this.dialect = dialect;
        this.book = schema == null ? StatementBook.of(dialect) : StatementBook.EMPTY;
        this.dsl = Suppliers.memoize(() -> DSL.using(dialect.jooq(), settings(schema)));
    }

    /** Renders everything itself. */
    static Renderer withoutBook(Dialect dialect) {
        return new Renderer(dialect, StatementBook.EMPTY);
    }

    private Renderer(Dialect dialect, StatementBook book) {
        this.dialect = dialect;
        this.book = book;
        this.dsl = Suppliers.memoize(() -> DSL.using(dialect.jooq(), settings(null)));
    }

    /** Names go without quotes, so that each database folds them as it folded those of the migrations. */
    private static Settings settings(@Nullable String schema) {
        Settings settings = new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withExecuteLogging(false);
        return schema == null
                ? settings.withRenderSchema(false)
                : settings.withRenderMapping(new RenderMapping()
                        .withSchemata(new MappedSchema().withInput("").withOutput(schema)));
    }

    Dialect dialect() {
        return dialect;
    }

    DSLContext dsl() {
        return dsl.get();
    }

    String text(Kept statement) {
        String text = texts.get(statement);
        return text != null ? text : texts.computeIfAbsent(statement, this::written);
    }

    private String written(Kept statement) {
        String text = book.text(statement);
        return text != null ? text : render(statement);
    }

    String render(Kept statement) {
        String text = statement.begunWith(dsl()).getSQL();
        return switch (statement.kind()) {
            case PLAIN -> text;
            case LOCKING -> text + dialect.lock();
            case TAKING -> text + dialect.lockFree();
            case IF_ABSENT -> dialect.ifAbsent(text);
        };
    }
}
