package dev.latchkey.jooq.decision;

import static dev.latchkey.jooq.generated.Tables.ACCOUNT;
import static dev.latchkey.jooq.generated.Tables.ACCOUNT_STATE;
import static dev.latchkey.jooq.generated.Tables.LINK;
import static dev.latchkey.jooq.generated.Tables.USERNAME;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.latchkey.jooq.account.StateRows;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.Table;

/**
 * The statements that read all facts of a question at once.
 *
 * <p>What is asked is a table of its own, with a row for each question, to which everything else is joined from outside: there
 * is always an answer for each, however much of it is unknown. The joins stand in the order in which they are to be made;
 * H2 makes outer joins in no other.
 */
final class Question {
    private static final Field<String> USERNAME_ASKED = field(name("asked", "username"), String.class);
    private static final Field<UUID> USERNAME_ID_ASKED = field(name("asked", "username_id"), UUID.class);
    private static final Field<Integer> ACCOUNT_ASKED = field(name("asked", "account_id"), Integer.class);
    private static final Field<Instant> MOMENT_ASKED =
            field(name("asked", "moment"), ACCOUNT_STATE.SINCE.getDataType());
    private static final Field<Long> ORDINAL_ASKED = field(name("asked", "ordinal"), Long.class);

    private Question() {}

    /** Wants username, Account ID, moment. */
    static Select<?> byName(DSLContext dsl) {
        return facts(dsl, asked(dsl, given(USERNAME.NAME).as("username")), USERNAME.NAME.eq(USERNAME_ASKED));
    }

    /** Wants username id, Account ID, moment. */
    static Select<?> byId(DSLContext dsl) {
        return facts(dsl, asked(dsl, given(USERNAME.ID).as("username_id")), USERNAME.ID.eq(USERNAME_ID_ASKED));
    }

    /** Wants a moment, an array of usernames and one of Account IDs; a row for each two, in their order. */
    static Select<?> ofEach(DSLContext dsl) {
        Table<?> pairs = table(
                "unnest(cast(? as varchar array), cast(? as integer array)) with ordinality"
                        + " as pair (username, account_id, ordinal)",
                "",
                "");
        Table<?> asked = dsl.select(
                        field(name("pair", "username")),
                        field(name("pair", "account_id")),
                        field(name("pair", "ordinal")),
                        given(ACCOUNT_STATE.SINCE).as("moment"))
                .from(pairs)
                .asTable("asked");
        return facts(dsl, asked, USERNAME.NAME.eq(USERNAME_ASKED)).orderBy(ORDINAL_ASKED);
    }

    private static Table<?> asked(DSLContext dsl, Field<?> username) {
        return dsl.select(
                        username,
                        given(ACCOUNT.ID).as("account_id"),
                        given(ACCOUNT_STATE.SINCE).as("moment"))
                .asTable("asked");
    }

    private static <T> Field<T> given(Field<T> like) {
        return cast(value(like), like);
    }

    private static SelectJoinStep<Record> facts(DSLContext dsl, Table<?> asked, Condition isPerson) {
        return dsl.select(FactsRows.FIELDS)
                .from(asked)
                .leftJoin(USERNAME)
                .on(isPerson)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCOUNT_ASKED))
                .leftJoin(ACCOUNT_STATE)
                .on(StateRows.inForce(ACCOUNT_ASKED, MOMENT_ASKED))
                .leftJoin(LINK)
                .on(LINK.ACCOUNT_ID.eq(ACCOUNT_ASKED), LINK.CURRENT_USERNAME_ID.eq(USERNAME.ID));
    }
}
