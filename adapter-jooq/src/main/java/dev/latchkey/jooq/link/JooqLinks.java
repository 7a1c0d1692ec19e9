package dev.latchkey.jooq.link;

import static dev.latchkey.jooq.generated.Tables.CREDENTIAL;
import static dev.latchkey.jooq.generated.Tables.LINK;
import static dev.latchkey.jooq.generated.Tables.LINK_USE;
import static dev.latchkey.jooq.generated.Tables.USERNAME;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.Links;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Username;
import dev.latchkey.jooq.shared.Kept;
import dev.latchkey.jooq.shared.Statements;
import dev.latchkey.jooq.username.PersonRows;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;

/** Links in one table; when each was last used is in another, with a row for every link. */
public final class JooqLinks implements Links {
    private static final Kept STANDING = Kept.of(dsl -> dsl.select(LinkRows.FIELDS)
            .from(LINK)
            .where(LINK.ACCOUNT_ID.eq(value(LINK.ACCOUNT_ID)), LINK.LIVE_USERNAME_ID.eq(value(LINK.LIVE_USERNAME_ID))));

    private final Statements statements;
    private final Transactions transactions;

    public JooqLinks(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
    }

    @Override
    public boolean add(Link link) {
        return transactions.call(() -> {
            boolean added = statements.add(statements
                    .dsl()
                    .insertInto(LINK)
                    .set(LinkRows.lasting(link))
                    .set(LinkRows.changing(link)));
            if (added) {
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
            return added;
        });
    }

    @Override
    public Optional<Link> standing(AccountId account, UsernameId username) {
        return statements.one(STANDING, LinkRows::link, account.value(), username.value());
    }

    @Override
    public boolean replace(Link changed) {
        return transactions.call(() -> {
            boolean replaced = statements.run(statements
                            .dsl()
                            .update(LINK)
                            .set(LinkRows.changing(changed))
                            .where(isLink(changed.key()), LINK.VERSION.eq(changed.version() - 1)))
                    == 1;
            if (replaced && !changed.isStanding()) {
                statements.run(statements
                        .dsl()
                        .update(LINK_USE)
                        .setNull(LINK_USE.LIVE_USERNAME_ID)
                        .where(isUseOf(changed.key())));
            }
            return replaced;
        });
    }

    @Override
    public ImmutableList<Owner> owners(AccountId account) {
        return statements.all(
                statements
                        .dsl()
                        .select(LinkRows.FIELDS)
                        .select(PersonRows.FIELDS)
                        .select(CREDENTIAL.FIRST_UNTIL)
                        .from(LINK)
                        .join(USERNAME)
                        .on(USERNAME.ID.eq(LINK.LIVE_USERNAME_ID))
                        .leftJoin(CREDENTIAL)
                        .on(CREDENTIAL.USERNAME_ID.eq(USERNAME.ID))
                        .where(LINK.ACCOUNT_ID.eq(account.value()), condition(LINK.OWNER))
                        .orderBy(LINK.ID),
                LinkRows::owner);
    }

    @Override
    public boolean hasStanding(UsernameId username) {
        return statements.any(statements
                .dsl()
                .selectOne()
                .from(LINK_USE)
                .where(LINK_USE.LIVE_USERNAME_ID.eq(username.value()))
                .limit(1));
    }

    @Override
    public ImmutableList<Listed> usernames(AccountId account, @Nullable Username after, int limit) {
        return statements.all(
                listed().where(
                                LINK.ACCOUNT_ID.eq(account.value()),
                                after == null ? noCondition() : USERNAME.NAME.gt(after.value()))
                        .orderBy(USERNAME.NAME)
                        .limit(limit),
                LinkRows::listed);
    }

    @Override
    public Optional<Listed> username(AccountId account, Username username) {
        return statements.one(
                listed().where(LINK.ACCOUNT_ID.eq(account.value()), USERNAME.NAME.eq(username.value())),
                LinkRows::listed);
    }

    private SelectJoinStep<?> listed() {
        dev.latchkey.jooq.generated.tables.Username giver = USERNAME.as("giver");
        return statements
                .dsl()
                .select(LinkRows.FIELDS)
                .select(PersonRows.FIELDS)
                .select(giver.NAME, LINK_USE.LAST_USED)
                .from(LINK)
                .join(USERNAME)
                .on(USERNAME.ID.eq(LINK.LIVE_USERNAME_ID))
                .join(giver)
                .on(giver.ID.eq(LINK.GRANTED_BY))
                .join(LINK_USE)
                .on(LINK_USE.ACCOUNT_ID.eq(LINK.ACCOUNT_ID), LINK_USE.LINK_ID.eq(LINK.ID));
    }

    @Override
    public void used(Link.Key link, Instant at) {
        statements.run(statements
                .dsl()
                .update(LINK_USE)
                .set(LINK_USE.LAST_USED, at)
                .where(isUseOf(link), LINK_USE.LAST_USED.lt(at)));
    }

    private static Condition isLink(Link.Key key) {
        return LINK.ACCOUNT_ID.eq(key.account().value()).and(LINK.ID.eq(key.id().value()));
    }

    private static Condition isUseOf(Link.Key key) {
        return LINK_USE.ACCOUNT_ID
                .eq(key.account().value())
                .and(LINK_USE.LINK_ID.eq(key.id().value()));
    }
}
