package dev.latchkey.jooq.dialect;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows sent to PostgreSQL in the text format of its COPY: a line each, tabs between the columns, {@code \N} for null. */
final class CopyFrom {
    private static final String INSERT = "insert into ";
    private static final String VALUES = " values ";
    private static final int CHUNK = 1 << 16;

    private CopyFrom() {}

    /** Sends what an insert of these rows would add. */
    static void rows(PGConnection connection, String insert, Iterable<? extends @Nullable Object[]> rows)
            throws SQLException {
        CopyIn copy = connection.getCopyAPI().copyIn(statement(insert));
        try {
            StringBuilder lines = new StringBuilder();
            for (@Nullable Object[] row : rows) {
                append(lines, row);
                if (lines.length() > CHUNK) {
                    send(copy, lines);
                }
            }
            send(copy, lines);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static String statement(String insert) {
        return "copy " + insert.substring(INSERT.length(), insert.indexOf(VALUES)) + " from stdin";
    }

    private static void send(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static void append(StringBuilder lines, @Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                lines.append('\t');
            }
            Object value = row[i];
            if (value == null) {
                lines.append("\\N");
            } else {
                appendEscaped(lines, value.toString());
            }
        }
        lines.append('\n');
    }

    private static void appendEscaped(StringBuilder lines, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(c);
            }
        }
    }
}
