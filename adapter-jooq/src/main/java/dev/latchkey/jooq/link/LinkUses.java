package dev.latchkey.jooq.link;

import static dev.latchkey.jooq.generated.Tables.LINK_USE;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.jooq.shared.Kept;
import dev.latchkey.jooq.shared.Row;
import dev.latchkey.jooq.shared.Statements;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When each link was last used: a row for every link, found by its username while it stands. */
final class LinkUses {
    private static final Kept USED = Kept.of(dsl -> dsl.update(LINK_USE)
            .set(LINK_USE.LAST_USED, value(LINK_USE.LAST_USED))
            .where(
                    LINK_USE.ACCOUNT_ID.eq(value(LINK_USE.ACCOUNT_ID)),
                    LINK_USE.LINK_ID.eq(value(LINK_USE.LINK_ID)),
                    LINK_USE.LAST_USED.lt(value(LINK_USE.LAST_USED))));

    /** The moment is compared apart from the key: H2 takes the drop-down's index for it else, and looks at every link. */
    private static final Kept STALE = Kept.taking(dsl -> dsl.select(LINK_USE.LINK_ID)
            .from(LINK_USE)
            .where(
                    LINK_USE.LIVE_USERNAME_ID.eq(value(LINK_USE.LIVE_USERNAME_ID)),
                    LINK_USE.ACCOUNT_ID.eq(value(LINK_USE.ACCOUNT_ID)),
                    when(LINK_USE.LAST_USED.lt(value(LINK_USE.LAST_USED)), inline(1))
                            .eq(inline(1))));

    private final Statements statements;

    LinkUses(Statements statements) {
        this.statements = statements;
    }

    void begin(Link link) {
        statements.run(statements
                .dsl()
                .insertInto(LINK_USE)
                .set(LINK_USE.ACCOUNT_ID, link.account().value())
                .set(LINK_USE.LINK_ID, link.id().value())
                .set(
                        LINK_USE.LIVE_USERNAME_ID,
                        link.isStanding() ? link.username().value() : null)
                .set(LINK_USE.LAST_USED, LastUsed.NEVER));
    }

    void end(Link.Key link) {
        statements.run(statements
                .dsl()
                .update(LINK_USE)
                .setNull(LINK_USE.LIVE_USERNAME_ID)
                .where(
                        LINK_USE.ACCOUNT_ID.eq(link.account().value()),
                        LINK_USE.LINK_ID.eq(link.id().value())));
    }

    void used(Link.Key link, Instant at) {
        statements.run(USED, at, link.account().value(), link.id().value(), at);
    }

    /** Locks the row only when it is free, so that whoever comes last in a transaction need not mind the order of locks. */
    void usedAgain(UsernameId username, AccountId account, Instant at, Instant notSince) {
        Optional<UUID> stale = statements.one(STALE, Row::uuid, username.value(), account.value(), notSince);
        stale.ifPresent(link -> statements.run(USED, at, account.value(), link, at));
    }

    boolean hasStanding(UsernameId username) {
        return statements.any(statements
                .dsl()
                .selectOne()
                .from(LINK_USE)
                .where(LINK_USE.LIVE_USERNAME_ID.eq(username.value()))
                .limit(1));
    }
}
