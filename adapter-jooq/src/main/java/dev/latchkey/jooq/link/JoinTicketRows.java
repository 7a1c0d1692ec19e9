package dev.latchkey.jooq.link;

import static dev.latchkey.jooq.generated.Tables.JOIN_TICKET;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.latchkey.domain.link.JoinTicket;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.TicketId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;
import org.jooq.Field;

/** Join tickets as rows. */
final class JoinTicketRows {
    static final ImmutableList<Field<?>> FIELDS = ImmutableList.of(
            JOIN_TICKET.ID,
            JOIN_TICKET.SECRET_HASH,
            JOIN_TICKET.FINDER_ID,
            JOIN_TICKET.PRESENTED_ID,
            JOIN_TICKET.PASSWORD_SET_AT,
            JOIN_TICKET.MADE_AT,
            JOIN_TICKET.SPENT_AT);

    private JoinTicketRows() {}

    /** The accounts it shows are rows of their own. */
    static JoinTicket ticket(Row row, ImmutableSet<AccountId> accounts) throws SQLException {
        return new JoinTicket(
                new TicketId(row.uuid()),
                row.text(),
                new JoinTicket.Parties(new UsernameId(row.uuid()), new UsernameId(row.uuid()), row.instant()),
                accounts,
                row.instant(),
                row.instantOrNull());
    }
}
