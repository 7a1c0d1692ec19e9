package dev.latchkey.docs.benchmark;

import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.jooq.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** What one would write by hand to copy and to load the same rows. */
record ByHand(TestDatabase database, String columns) {
    static ByHand on(TestDatabase database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from code_entry where 1 = 0")) {
            for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
                names.add(rows.getMetaData().getColumnName(i));
            }
        }
        return new ByHand(database, String.join(", ", names));
    }

    /** Both lists of an account into another that has none: one statement. */
    void copy(AccountId from, AccountId to) {
        run("insert into code_entry (account_id, " + columns + ") select " + to.value() + ", " + columns
                + " from code_entry where account_id = " + from.value() + " and kind in (1, 2)");
    }

    /** The same into one that has others: those go first. */
    void replace(AccountId from, AccountId to) {
        run("delete from code_entry where account_id = " + to.value() + " and kind in (1, 2)");
        copy(from, to);
    }

    void createLoaded() {
        run("create table loaded (code varchar primary key, description varchar)");
    }

    void dropLoaded() {
        run("drop table loaded");
    }

    /** A file of diagnosis codes with what the database has for it, into a table of the file's columns. */
    void load(Path file) throws IOException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                InputStream content = Files.newInputStream(file)) {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy loaded (code, description) from stdin (format csv, header true)", content);
            } else {
                statement.execute("insert into loaded (code, description) select * from csvread('" + file + "')");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
