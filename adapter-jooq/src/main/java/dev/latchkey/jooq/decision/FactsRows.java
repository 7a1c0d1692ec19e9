package dev.latchkey.jooq.decision;

import dev.latchkey.application.decision.AccessFacts.Acting;
import dev.latchkey.application.decision.AccessFacts.Candidate;
import dev.latchkey.domain.account.PersonName;
import dev.latchkey.domain.account.PracticeName;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.jooq.account.StateRows;
import dev.latchkey.jooq.link.LastUsed;
import dev.latchkey.jooq.link.LinkRows;
import dev.latchkey.jooq.shared.Row;
import dev.latchkey.jooq.username.PersonRows;
import java.sql.SQLException;

/** The facts of a question as one row: person, account and link side by side, each of which may be missing. */
final class FactsRows implements FactsColumns {
    /** How many {@link #ACCOUNT_FIELDS} there are, known before they are. */
    static final int ACCOUNT_COLUMNS = 5;

    private FactsRows() {}

    static Facts facts(Row row) throws SQLException {
        return new Facts(
                row.perhaps(PersonRows.COLUMNS, PersonRows::person),
                row.perhaps(ACCOUNT_COLUMNS, FactsRows::account),
                row.perhaps(LinkRows.COLUMNS, LinkRows::link),
                row.yes());
    }

    private static Facts.AccountFacts account(Row row) throws SQLException {
        return new Facts.AccountFacts(new AccountId(row.whole()), StateRows.dates(row), row.yes());
    }

    static Candidate candidate(Row row) throws SQLException {
        return new Candidate(
                facts(row),
                new PracticeName(row.text()),
                new PersonName(row.text(), row.text()),
                LastUsed.of(row.instant()));
    }

    static Acting acting(Row row) throws SQLException {
        return new Acting(PersonRows.person(row), row.instantOrNull() != null);
    }
}
