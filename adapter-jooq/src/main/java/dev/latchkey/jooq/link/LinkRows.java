package dev.latchkey.jooq.link;

import static dev.latchkey.jooq.generated.Tables.LINK;

import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.link.Links.Owner;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Username;
import dev.latchkey.jooq.shared.Row;
import dev.latchkey.jooq.username.PersonRows;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Links as rows. */
public final class LinkRows implements LinkColumns {
    /** How many {@link #FIELDS} there are, known before they are. */
    public static final int COLUMNS = 14;

    private LinkRows() {}

    public static Link link(Row row) throws SQLException {
        return new Link(
                new Link.Key(new LinkId(row.uuid()), new AccountId(row.whole()), new UsernameId(row.uuid())),
                row.yes(),
                new Privileges(row.big()),
                new Link.Grant(LinkOrigin.valueOf(row.text()), new UsernameId(row.uuid()), row.instant()),
                new Link.Term(row.instant(), row.instantOrNull(), suspension(row), row.instantOrNull()),
                row.big());
    }

    private static Link.@Nullable Suspension suspension(Row row) throws SQLException {
        Instant at = row.instantOrNull();
        String why = row.textOrNull();
        return at == null || why == null ? null : new Link.Suspension(at, why);
    }

    static Owner owner(Row row) throws SQLException {
        return new Owner(link(row), PersonRows.person(row), row.instantOrNull() != null);
    }

    static Listed listed(Row row) throws SQLException {
        return new Listed(
                link(row), PersonRows.person(row), new Username(row.text()), LastUsed.of(row.instant()), row.yes());
    }

    /** What never changes. */
    static Map<Field<?>, @Nullable Object> lasting(Link link) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(LINK.ACCOUNT_ID, link.account().value());
        columns.put(LINK.ID, link.id().value());
        columns.put(LINK.USERNAME_ID, link.username().value());
        columns.put(LINK.ORIGIN, link.grant().origin().name());
        columns.put(LINK.GRANTED_BY, link.grant().by().value());
        columns.put(LINK.GRANTED_AT, link.grant().at());
        return columns;
    }

    /** What a change of a link may change. */
    static Map<Field<?>, @Nullable Object> changing(Link link) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(LINK.OWNER, link.owner());
        columns.put(LINK.PRIVILEGES, link.privileges().packed());
        columns.put(LINK.VALID_FROM, link.term().from());
        columns.put(LINK.VALID_UNTIL, link.term().until());
        Link.Suspension suspension = link.term().suspension();
        columns.put(LINK.SUSPENDED_AT, suspension == null ? null : suspension.at());
        columns.put(LINK.SUSPENDED_WHY, suspension == null ? null : suspension.why());
        columns.put(LINK.ENDED_AT, link.term().endedAt());
        columns.put(LINK.VERSION, link.version());
        return columns;
    }
}
