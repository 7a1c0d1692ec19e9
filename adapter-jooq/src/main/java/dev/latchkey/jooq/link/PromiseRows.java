package dev.latchkey.jooq.link;

import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.PromiseEnd;
import dev.latchkey.domain.link.Promised;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rows of invitations and of offers of ownership have in common. */
final class PromiseRows {
    private PromiseRows() {}

    /** Of made, expires, ended how, when and by whom. */
    static Promised promised(Row row) throws SQLException {
        Instant madeAt = row.instant();
        Instant expiresAt = row.instant();
        return new Promised(madeAt, expiresAt, row.perhaps(3, PromiseRows::end));
    }

    private static PromiseEnd end(Row row) throws SQLException {
        PromiseEnd.How how = PromiseEnd.How.valueOf(row.text());
        Instant at = row.instant();
        UUID by = row.uuidOrNull();
        return new PromiseEnd(how, at, by == null ? null : new UsernameId(by));
    }

    /** Of username and link. */
    static Link.Key link(AccountId account, Row row) throws SQLException {
        UsernameId username = new UsernameId(row.uuid());
        return new Link.Key(new LinkId(row.uuid()), account, username);
    }

    static @Nullable String how(Promised promised) {
        return promised.end() == null ? null : promised.end().how().name();
    }

    static @Nullable Instant endedAt(Promised promised) {
        return promised.end() == null ? null : promised.end().at();
    }

    static @Nullable UUID endedBy(Promised promised) {
        return promised.end() == null || promised.end().by() == null
                ? null
                : promised.end().by().value();
    }
}
