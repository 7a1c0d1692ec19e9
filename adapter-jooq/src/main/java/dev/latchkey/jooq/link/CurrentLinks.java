package dev.latchkey.jooq.link;

import static dev.latchkey.jooq.generated.Tables.LINK;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.jooq.generated.tables.Link;
import dev.latchkey.jooq.shared.Statements;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * Keeps which link of a pair counts: the standing one, else the one that ended last.
 *
 * <p>It is worked out when links change, so that no question has to.
 */
final class CurrentLinks {
    private final Statements statements;

    CurrentLinks(Statements statements) {
        this.statements = statements;
    }

    /** Lets an ended link count no more, before one is added that will; a standing one keeps its place. */
    void giveWay(AccountId account, UsernameId username) {
        statements.run(statements
                .dsl()
                .update(LINK)
                .setNull(LINK.CURRENT_USERNAME_ID)
                .where(isCurrent(account, username), LINK.ENDED_AT.isNotNull()));
    }

    /** Works out anew which one counts, after one was ended. */
    void choose(AccountId account, UsernameId username) {
        giveWay(account, username);
        statements.run(statements
                .dsl()
                .update(LINK)
                .set(LINK.CURRENT_USERNAME_ID, username.value())
                .where(LINK.ACCOUNT_ID.eq(account.value()), LINK.ID.eq(nearest(account, username))));
    }

    private static Condition isCurrent(AccountId account, UsernameId username) {
        return LINK.ACCOUNT_ID.eq(account.value()).and(LINK.CURRENT_USERNAME_ID.eq(username.value()));
    }

    private static Select<Record1<UUID>> nearest(AccountId account, UsernameId username) {
        Link each = LINK.as("each");
        return select(each.ID)
                .from(each)
                .where(each.ACCOUNT_ID.eq(account.value()), each.USERNAME_ID.eq(username.value()))
                .orderBy(when(each.ENDED_AT.isNull(), 0).otherwise(1), each.ENDED_AT.desc(), each.ID.desc())
                .limit(1);
    }
}
