package dev.latchkey.jooq;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scripts that make the schema, for those who read them first or run them by other means. */
public final class Migrations {
    static final ImmutableList<String> EVERYWHERE =
            ImmutableList.of(
                    "migration/V001__trunk.sql", "migration/V002__link_terms.sql", "migration/V003__invitations.sql");
    static final ImmutableList<String> ON_POSTGRESQL = ImmutableList.of(
            "migration/V001__trunk.sql",
            "dialect/postgresql/V001.1__trunk_on_postgresql.sql",
            "migration/V002__link_terms.sql",
            "dialect/postgresql/V002.1__link_terms_on_postgresql.sql",
            "migration/V003__invitations.sql",
            "dialect/postgresql/V003.1__invitations_on_postgresql.sql");

    private Migrations() {}

    /** All scripts a database needs, in their order, each under its name. */
    public static String of(String url) {
        StringBuilder scripts = new StringBuilder();
        for (String name : url.startsWith("jdbc:postgresql:") ? ON_POSTGRESQL : EVERYWHERE) {
            scripts.append("-- ")
                    .append(name.substring(name.lastIndexOf('/') + 1))
                    .append("\n\n")
                    .append(text(name).strip())
                    .append("\n\n");
        }
        return scripts.toString().strip() + "\n";
    }

    private static String text(String name) {
        try {
            return Resources.toString(Resources.getResource(Migrations.class, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
