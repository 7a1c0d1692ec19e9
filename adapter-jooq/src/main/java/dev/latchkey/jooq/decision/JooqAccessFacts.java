package dev.latchkey.jooq.decision;

import static dev.latchkey.jooq.generated.Tables.ACCOUNT;
import static dev.latchkey.jooq.generated.Tables.ACCOUNT_STATE;
import static dev.latchkey.jooq.generated.Tables.CREDENTIAL;
import static dev.latchkey.jooq.generated.Tables.LINK;
import static dev.latchkey.jooq.generated.Tables.USERNAME;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.latchkey.application.decision.AccessFacts;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Username;
import dev.latchkey.jooq.account.StateRows;
import dev.latchkey.jooq.link.LastUsed;
import dev.latchkey.jooq.link.LinkRows;
import dev.latchkey.jooq.shared.Kept;
import dev.latchkey.jooq.shared.Many;
import dev.latchkey.jooq.shared.Statements;
import dev.latchkey.jooq.username.PersonRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Facts by one statement a question, or one for many. */
public final class JooqAccessFacts implements AccessFacts {
    private static final Kept BY_NAME = Kept.named("facts by name", Question::byName);

    private static final Kept BY_ID = Kept.named("facts by id", Question::byId);

    private static final Kept OF_EACH = Kept.named("facts of each", Question::ofEach);

    private static final Kept ACTING = Kept.named(
            "acting",
            dsl -> dsl.select(PersonRows.FIELDS)
                    .select(CREDENTIAL.FIRST_UNTIL)
                    .from(USERNAME)
                    .leftJoin(CREDENTIAL)
                    .on(CREDENTIAL.USERNAME_ID.eq(USERNAME.ID))
                    .where(USERNAME.ID.eq(value(USERNAME.ID))));

    private static final Kept LINKS = Kept.named(
            "links of a username",
            dsl -> dsl.select(LinkRows.FIELDS)
                    .from(USERNAME)
                    .join(LINK)
                    .on(LINK.ACCOUNT_ID.eq(value(LINK.ACCOUNT_ID)), LINK.USERNAME_ID.eq(USERNAME.ID))
                    .where(USERNAME.NAME.eq(value(USERNAME.NAME))));

    private static final Kept CANDIDATES = Kept.named("accounts of a username", Candidates::first);

    private static final Kept MORE_CANDIDATES = Kept.named("more accounts of a username", Candidates::more);

    private final Statements statements;

    public JooqAccessFacts(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Facts of(Username username, AccountId account, Instant at) {
        return statements
                .one(BY_NAME, FactsRows::facts, username.value(), account.value(), at)
                .orElseThrow();
    }

    @Override
    public Facts of(UsernameId username, AccountId account, Instant at) {
        return statements
                .one(BY_ID, FactsRows::facts, username.value(), account.value(), at)
                .orElseThrow();
    }

    @Override
    public ImmutableList<Facts> ofEach(List<Pair> pairs, Instant at) {
        return statements.all(
                OF_EACH,
                FactsRows::facts,
                at,
                new Many(
                        "varchar",
                        Lists.transform(pairs, pair -> pair.username().value())),
                new Many(
                        "integer", Lists.transform(pairs, pair -> pair.account().value())));
    }

    @Override
    public ImmutableList<Link> links(Username username, AccountId account) {
        return statements.all(LINKS, LinkRows::link, account.value(), username.value());
    }

    @Override
    public Optional<Acting> acting(UsernameId username) {
        return statements.one(ACTING, FactsRows::acting, username.value());
    }

    @Override
    public ImmutableList<Candidate> accountsOf(
            UsernameId username, @Nullable String search, @Nullable Position after, int limit, Instant at) {
        if (search != null) {
            return statements.all(
                    Candidates.searched(statements.dsl(), username, search, after, limit, at), FactsRows::candidate);
        }
        if (after == null) {
            return statements.all(CANDIDATES, FactsRows::candidate, at, username.value(), limit);
        }
        Instant lastUsed = LastUsed.stored(after.lastUsed());
        return statements.all(
                MORE_CANDIDATES,
                FactsRows::candidate,
                at,
                username.value(),
                lastUsed,
                lastUsed,
                after.account().value(),
                limit);
    }

    @Override
    public ImmutableList<Facts> usernamesOf(AccountId account, @Nullable Username after, int limit, Instant at) {
        return statements.all(
                statements
                        .dsl()
                        .select(FactsRows.FIELDS)
                        .from(LINK)
                        .join(USERNAME)
                        .on(USERNAME.ID.eq(LINK.CURRENT_USERNAME_ID))
                        .leftJoin(ACCOUNT)
                        .on(ACCOUNT.ID.eq(LINK.ACCOUNT_ID))
                        .leftJoin(ACCOUNT_STATE)
                        .on(StateRows.inForce(LINK.ACCOUNT_ID, val(at, ACCOUNT_STATE.SINCE)))
                        .where(
                                LINK.ACCOUNT_ID.eq(account.value()),
                                LINK.ENDED_AT.isNull(),
                                after == null ? noCondition() : USERNAME.NAME.gt(after.value()))
                        .orderBy(USERNAME.NAME)
                        .limit(limit),
                FactsRows::facts);
    }
}
