package dev.latchkey.jooq.link;

import static dev.latchkey.jooq.generated.Tables.ACCOUNT;
import static dev.latchkey.jooq.generated.Tables.OWNERSHIP_OFFER;
import static dev.latchkey.jooq.generated.Tables.USERNAME;
import static org.jooq.impl.DSL.noCondition;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.OwnershipOffers;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.OwnershipOffer;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.jooq.generated.tables.Username;
import dev.latchkey.jooq.shared.Statements;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;

/** Offers of ownership in a table of their own. */
public final class JooqOwnershipOffers implements OwnershipOffers {
    private final Statements statements;

    public JooqOwnershipOffers(Statements statements) {
        this.statements = statements;
    }

    @Override
    public boolean add(OwnershipOffer offer) {
        return statements.add(statements
                .dsl()
                .insertInto(OWNERSHIP_OFFER)
                .set(OfferRows.changing(offer))
                .set(OfferRows.lasting(offer)));
    }

    @Override
    public Optional<OwnershipOffer> live(AccountId account, UsernameId offeree) {
        return statements.one(
                offers().where(isOf(account), OWNERSHIP_OFFER.LIVE_OFFEREE_ID.eq(offeree.value())), OfferRows::offer);
    }

    @Override
    public Optional<Listed> find(AccountId account, OfferId id) {
        return statements.one(listed().where(isOf(account), OWNERSHIP_OFFER.ID.eq(id.value())), OfferRows::listed);
    }

    @Override
    public Optional<Listed> find(UsernameId offeree, OfferId id) {
        return statements.one(listed().where(isTo(offeree), OWNERSHIP_OFFER.ID.eq(id.value())), OfferRows::listed);
    }

    @Override
    public boolean replace(OwnershipOffer changed) {
        return statements.run(statements
                        .dsl()
                        .update(OWNERSHIP_OFFER)
                        .set(OfferRows.changing(changed))
                        .where(
                                isOf(changed.account()),
                                OWNERSHIP_OFFER.ID.eq(changed.id().value()),
                                OWNERSHIP_OFFER.VERSION.eq(changed.version() - 1)))
                == 1;
    }

    @Override
    public ImmutableList<Listed> newest(AccountId account, @Nullable OfferId before, int limit) {
        return newest(isOf(account), before, limit);
    }

    @Override
    public ImmutableList<Listed> newest(UsernameId offeree, @Nullable OfferId before, int limit) {
        return newest(isTo(offeree), before, limit);
    }

    private ImmutableList<Listed> newest(Condition whose, @Nullable OfferId before, int limit) {
        return statements.all(
                listed().where(whose, before == null ? noCondition() : OWNERSHIP_OFFER.ID.lt(before.value()))
                        .orderBy(OWNERSHIP_OFFER.ID.desc())
                        .limit(limit),
                OfferRows::listed);
    }

    @Override
    public ImmutableList<OwnershipOffer> concerning(Link.Key link) {
        Condition concerned = OWNERSHIP_OFFER
                .GIVER_LINK_ID
                .eq(link.id().value())
                .or(OWNERSHIP_OFFER.OFFEREE_LINK_ID.eq(link.id().value()));
        return statements.all(
                offers().where(isOf(link.account()), OWNERSHIP_OFFER.LIVE_OFFEREE_ID.isNotNull(), concerned)
                        .orderBy(OWNERSHIP_OFFER.ID),
                OfferRows::offer);
    }

    @Override
    public int purge(Instant overBefore, int limit) {
        Condition over = OWNERSHIP_OFFER
                .EXPIRES_AT
                .lt(overBefore)
                .and(OWNERSHIP_OFFER.ENDED_AT.isNull().or(OWNERSHIP_OFFER.ENDED_AT.lt(overBefore)));
        return statements.purge(OWNERSHIP_OFFER, over, limit);
    }

    private static Condition isOf(AccountId account) {
        return OWNERSHIP_OFFER.ACCOUNT_ID.eq(account.value());
    }

    private static Condition isTo(UsernameId offeree) {
        return OWNERSHIP_OFFER.OFFEREE_ID.eq(offeree.value());
    }

    private SelectJoinStep<?> offers() {
        return statements.dsl().select(OfferRows.FIELDS).from(OWNERSHIP_OFFER);
    }

    private SelectJoinStep<?> listed() {
        Username giver = USERNAME.as("giver");
        Username offeree = USERNAME.as("offeree");
        return statements
                .dsl()
                .select(OfferRows.FIELDS)
                .select(giver.NAME, offeree.NAME, ACCOUNT.PRACTICE_NAME)
                .from(OWNERSHIP_OFFER)
                .join(giver)
                .on(giver.ID.eq(OWNERSHIP_OFFER.GIVER_ID))
                .join(offeree)
                .on(offeree.ID.eq(OWNERSHIP_OFFER.OFFEREE_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(OWNERSHIP_OFFER.ACCOUNT_ID));
    }
}
