package dev.latchkey.jooq;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import dev.latchkey.jooq.dialect.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The scripts that make the schema, for those who read them first or run them by other means. */
public final class Migrations {
    private static final ImmutableList<Script> SCRIPTS = ImmutableList.of(
            new Script("001", "trunk", true),
            new Script("002", "link_terms", true),
            new Script("003", "invitations", true),
            new Script("004", "second_factor", true),
            new Script("005", "tokens_and_resets", true),
            new Script("006", "outbox", true),
            new Script("007", "indexes", false),
            new Script("008", "master_files", true));

    /**
     * What H2 and PostgreSQL both take; what only PostgreSQL takes stands in a script of its own, right after it.
     *
     * @param more whether there is such a script
     */
    private record Script(String number, String name, boolean more) {
        Stream<String> files(boolean postgresql) {
            String everywhere = "migration/V" + number + "__" + name + ".sql";
            String there = "dialect/postgresql/V" + number + ".1__" + name + "_on_postgresql.sql";
            return postgresql && more ? Stream.of(everywhere, there) : Stream.of(everywhere);
        }

        String newest(boolean postgresql) {
            return postgresql && more ? number + ".1" : number;
        }
    }

    private Migrations() {}

    /** All scripts a database needs, in their order, each under its name. */
    public static String of(String url) {
        StringBuilder scripts = new StringBuilder();
        for (String name : files(url.startsWith("jdbc:postgresql:"))) {
            scripts.append("-- ")
                    .append(name.substring(name.lastIndexOf('/') + 1))
                    .append("\n\n")
                    .append(text(name).strip())
                    .append("\n\n");
        }
        return scripts.toString().strip() + "\n";
    }

    /** The version of the last script a database needs. */
    static String newest(Dialect dialect) {
        return SCRIPTS.get(SCRIPTS.size() - 1).newest(dialect.name().equals("postgresql"));
    }

    private static List<String> files(boolean postgresql) {
        return SCRIPTS.stream().flatMap(script -> script.files(postgresql)).toList();
    }

    private static String text(String name) {
        try {
            return Resources.toString(Resources.getResource(Migrations.class, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
