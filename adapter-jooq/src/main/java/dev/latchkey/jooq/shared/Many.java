package dev.latchkey.jooq.shared;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Values bound together as one array, so that a statement is the same for any number of them.
 *
 * @param type the elements' type, in SQL
 */
public record Many(String type, List<?> values) {
    Array on(Connection connection) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
