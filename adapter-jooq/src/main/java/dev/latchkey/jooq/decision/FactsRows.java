package dev.latchkey.jooq.decision;

import static dev.latchkey.jooq.generated.Tables.ACCOUNT;
import static dev.latchkey.jooq.generated.Tables.LINK_USE;
import static dev.latchkey.jooq.generated.Tables.USERNAME;

import com.google.common.collect.ImmutableList;
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
import org.jooq.Field;

/** The facts of a question as one row: person, account and link side by side, each of which may be missing. */
final class FactsRows {
    private static final ImmutableList<Field<?>> ACCOUNT_FIELDS = ImmutableList.<Field<?>>builder()
            .add(ACCOUNT.ID)
            .addAll(StateRows.FIELDS)
            .add(ACCOUNT.DEMANDS_SECOND_FACTOR)
            .build();

    static final ImmutableList<Field<?>> FIELDS = ImmutableList.<Field<?>>builder()
            .addAll(PersonRows.FIELDS)
            .addAll(ACCOUNT_FIELDS)
            .addAll(LinkRows.FIELDS)
            .add(USERNAME.SECOND_FACTOR)
            .build();

    static final ImmutableList<Field<?>> CANDIDATE_FIELDS = ImmutableList.<Field<?>>builder()
            .addAll(FIELDS)
            .add(ACCOUNT.PRACTICE_NAME, ACCOUNT.PROVIDER_FIRST, ACCOUNT.PROVIDER_LAST, LINK_USE.LAST_USED)
            .build();

    private FactsRows() {}

    static Facts facts(Row row) throws SQLException {
        return new Facts(
                row.perhaps(PersonRows.FIELDS.size(), PersonRows::person),
                row.perhaps(ACCOUNT_FIELDS.size(), FactsRows::account),
                row.perhaps(LinkRows.FIELDS.size(), LinkRows::link),
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
