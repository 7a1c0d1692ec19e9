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
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;

/** Links in a table of their own. */
public final class JooqLinks implements Links {
    private static final Kept STANDING = Kept.of(dsl -> dsl.select(LinkRows.FIELDS)
            .from(LINK)
            .where(
                    LINK.ACCOUNT_ID.eq(value(LINK.ACCOUNT_ID)),
                    LINK.CURRENT_USERNAME_ID.eq(value(LINK.CURRENT_USERNAME_ID)),
                    LINK.ENDED_AT.isNull()));

    private static final Kept OWNERS = Kept.named(
            "owners",
            dsl -> dsl.select(LinkRows.FIELDS)
                    .select(PersonRows.FIELDS)
                    .select(CREDENTIAL.FIRST_UNTIL)
                    .from(LINK)
                    .join(USERNAME)
                    .on(USERNAME.ID.eq(LINK.USERNAME_ID))
                    .leftJoin(CREDENTIAL)
                    .on(CREDENTIAL.USERNAME_ID.eq(USERNAME.ID))
                    .where(LINK.ACCOUNT_ID.eq(value(LINK.ACCOUNT_ID)), LINK.ENDED_AT.isNull(), condition(LINK.OWNER)));

    private final Statements statements;
    private final Transactions transactions;
    private final CurrentLinks current;
    private final LinkUses uses;

    public JooqLinks(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
        this.current = new CurrentLinks(statements);
        this.uses = new LinkUses(statements);
    }

    @Override
    public boolean add(Link link) {
        return transactions.call(() -> link.isStanding() ? addStanding(link) : addEnded(link));
    }

    private boolean addStanding(Link link) {
        current.giveWay(link.account(), link.username());
        boolean added = statements.add(statements
                .dsl()
                .insertInto(LINK)
                .set(LinkRows.lasting(link))
                .set(LinkRows.changing(link))
                .set(LINK.CURRENT_USERNAME_ID, link.username().value()));
        if (added) {
            uses.begin(link);
        }
        return added;
    }

    private boolean addEnded(Link link) {
        statements.run(
                statements.dsl().insertInto(LINK).set(LinkRows.lasting(link)).set(LinkRows.changing(link)));
        uses.begin(link);
        current.choose(link.account(), link.username());
        return true;
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
                uses.end(changed.key());
                current.choose(changed.account(), changed.username());
            }
            return replaced;
        });
    }

    private static Condition isLink(Link.Key key) {
        return LINK.ACCOUNT_ID.eq(key.account().value()).and(LINK.ID.eq(key.id().value()));
    }

    @Override
    public ImmutableList<Owner> owners(AccountId account) {
        return statements.all(OWNERS, LinkRows::owner, account.value());
    }

    @Override
    public boolean hasStanding(UsernameId username) {
        return uses.hasStanding(username);
    }

    @Override
    public ImmutableList<Listed> usernames(AccountId account, @Nullable Username after, int limit) {
        return statements.all(
                listed(LINK.CURRENT_USERNAME_ID)
                        .where(isStandingIn(account), after == null ? noCondition() : USERNAME.NAME.gt(after.value()))
                        .orderBy(USERNAME.NAME)
                        .limit(limit),
                LinkRows::listed);
    }

    @Override
    public Optional<Listed> username(AccountId account, Username username) {
        return statements.one(
                listed(LINK.CURRENT_USERNAME_ID).where(isStandingIn(account), USERNAME.NAME.eq(username.value())),
                LinkRows::listed);
    }

    private static Condition isStandingIn(AccountId account) {
        return LINK.ACCOUNT_ID.eq(account.value()).and(LINK.ENDED_AT.isNull());
    }

    @Override
    public ImmutableList<Listed> givenBy(AccountId account, Set<UsernameId> givers) {
        return statements.all(
                listed(LINK.USERNAME_ID)
                        .where(
                                LINK.ACCOUNT_ID.eq(account.value()),
                                LINK.GRANTED_BY.in(
                                        givers.stream().map(UsernameId::value).toList())),
                LinkRows::listed);
    }

    private SelectJoinStep<?> listed(Field<UUID> username) {
        dev.latchkey.jooq.generated.tables.Username giver = USERNAME.as("giver");
        return statements
                .dsl()
                .select(LinkRows.FIELDS)
                .select(PersonRows.FIELDS)
                .select(giver.NAME, LINK_USE.LAST_USED, USERNAME.SECOND_FACTOR)
                .from(LINK)
                .join(USERNAME)
                .on(USERNAME.ID.eq(username))
                .join(giver)
                .on(giver.ID.eq(LINK.GRANTED_BY))
                .join(LINK_USE)
                .on(LINK_USE.ACCOUNT_ID.eq(LINK.ACCOUNT_ID), LINK_USE.LINK_ID.eq(LINK.ID));
    }

    @Override
    public void used(Link.Key link, Instant at) {
        uses.used(link, at);
    }

    @Override
    public void usedAgain(UsernameId username, AccountId account, Instant at, Instant notSince) {
        transactions.run(() -> uses.usedAgain(username, account, at, notSince));
    }
}
