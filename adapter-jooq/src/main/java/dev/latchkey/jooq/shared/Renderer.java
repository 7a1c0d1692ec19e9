package dev.latchkey.jooq.shared;

import dev.latchkey.jooq.dialect.Dialect;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
    private final DSLContext dsl;
    private final ConcurrentMap<Kept, String> texts = new ConcurrentHashMap<>();

    /** @param schema where our tables are, or null for the schema connections begin in */
    public Renderer(Dialect dialect, @Nullable String schema) {
        this.dialect = dialect;
        this.dsl = DSL.using(dialect.jooq(), settings(schema));
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
        return dsl;
    }

    String text(Kept statement) {
        String text = texts.get(statement);
        return text != null ? text : texts.computeIfAbsent(statement, this::render);
    }

    private String render(Kept statement) {
        String text = statement.begunWith(dsl).getSQL();
        return switch (statement.kind()) {
            case PLAIN -> text;
            case LOCKING -> text + dialect.lock();
            case TAKING -> text + dialect.lock() + " skip locked";
            case IF_ABSENT -> dialect.ifAbsent(text);
        };
    }
}
