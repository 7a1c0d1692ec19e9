package dev.latchkey.jooq;

import com.google.common.collect.ImmutableList;
import dev.latchkey.jooq.dialect.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Where our tables are, and whether they are what this version needs.
 *
 * @param name the schema's name as the database keeps it, or null for the schema connections begin in
 */
record Schema(@Nullable String name) {
    /** The table of our migrations; the host's own migrations have another. */
    static final String HISTORY = "latchkey_history";

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    /** @throws IllegalArgumentException when it is no name that can be written without quotes */
    static Schema of(@Nullable String name, Dialect dialect, Connection connection) throws SQLException {
        if (name == null) {
            return new Schema(null);
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a schema's name has letters, digits and underscores only: " + name);
        }
        return new Schema(dialect.folded(name, connection));
    }

    /** @throws SchemaOutdated when the newest of our migrations was not applied */
    void validate(Dialect dialect, Connection connection) throws SQLException {
        String select = "select count(*) from " + (name == null ? "" : name + ".") + HISTORY
                + " where success = true and version = ?";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, Migrations.newest(dialect));
            try (ResultSet results = statement.executeQuery()) {
                results.next();
                if (results.getInt(1) == 0) {
                    throw new SchemaOutdated(this + " is older than migration " + Migrations.newest(dialect));
                }
            }
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("42")
                    || e.getSQLState().startsWith("3F")) {
                throw new SchemaOutdated(this + " has no tables of Latchkey");
            }
            throw e;
        }
    }

    void migrate(Dialect dialect, DataSource owner) {
        ImmutableList<String> locations = dialect.migrations();
        FluentConfiguration migrations = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(owner)
                .table(HISTORY)
                .locations(locations.toArray(String[]::new))
                // the host's tables may be there before ours
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .validateMigrationNaming(true);
        if (name != null) {
            migrations.schemas(name);
        }
        migrations.load().migrate();
    }

    @Override
    public String toString() {
        return name == null ? "the schema" : "schema " + name;
    }
}
