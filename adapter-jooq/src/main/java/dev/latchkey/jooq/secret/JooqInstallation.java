package dev.latchkey.jooq.secret;

import static dev.latchkey.jooq.generated.Tables.KEY_CHECK;
import static dev.latchkey.jooq.generated.Tables.PORTION;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.secret.Installation;
import dev.latchkey.jooq.shared.Kept;
import dev.latchkey.jooq.shared.Statements;
import java.util.Map;

/** What an installation remembers of itself, in two small tables. */
public final class JooqInstallation implements Installation {
    private static final Kept KEY_CHECKS = Kept.named(
            "key checks",
            dsl -> dsl.select(KEY_CHECK.KEY_NAME, KEY_CHECK.CHECK_VALUE)
                    .from(KEY_CHECK)
                    .orderBy(KEY_CHECK.KEY_NAME));

    private static final Kept PORTIONS = Kept.named(
            "portions",
            dsl -> dsl.select(PORTION.PLACE, PORTION.NAME).from(PORTION).orderBy(PORTION.PLACE));

    private final Statements statements;

    public JooqInstallation(Statements statements) {
        this.statements = statements;
    }

    @Override
    public ImmutableMap<String, String> keyChecks() {
        return ImmutableMap.copyOf(statements.all(KEY_CHECKS, row -> Map.entry(row.text(), row.text())));
    }

    @Override
    public void rememberKey(String key, String checkValue) {
        statements.add(statements
                .dsl()
                .insertInto(KEY_CHECK)
                .set(KEY_CHECK.KEY_NAME, key)
                .set(KEY_CHECK.CHECK_VALUE, checkValue));
    }

    @Override
    public ImmutableMap<Integer, String> portions() {
        return ImmutableMap.copyOf(statements.all(PORTIONS, row -> Map.entry(row.whole(), row.text())));
    }

    @Override
    public void rememberPortion(int position, String name) {
        statements.add(statements
                .dsl()
                .insertInto(PORTION)
                .set(PORTION.PLACE, position)
                .set(PORTION.NAME, name));
    }
}
