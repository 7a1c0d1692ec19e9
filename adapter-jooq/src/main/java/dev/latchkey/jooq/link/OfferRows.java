package dev.latchkey.jooq.link;

import static dev.latchkey.jooq.generated.Tables.OWNERSHIP_OFFER;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.OwnershipOffers.Listed;
import dev.latchkey.domain.account.PracticeName;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.OwnershipOffer;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.username.Username;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Offers of ownership as rows. */
final class OfferRows {
    static final ImmutableList<Field<?>> FIELDS = ImmutableList.of(
            OWNERSHIP_OFFER.ID,
            OWNERSHIP_OFFER.ACCOUNT_ID,
            OWNERSHIP_OFFER.GIVER_ID,
            OWNERSHIP_OFFER.GIVER_LINK_ID,
            OWNERSHIP_OFFER.OFFEREE_ID,
            OWNERSHIP_OFFER.OFFEREE_LINK_ID,
            OWNERSHIP_OFFER.STEP_DOWN,
            OWNERSHIP_OFFER.MADE_AT,
            OWNERSHIP_OFFER.EXPIRES_AT,
            OWNERSHIP_OFFER.ENDED_HOW,
            OWNERSHIP_OFFER.ENDED_AT,
            OWNERSHIP_OFFER.ENDED_BY,
            OWNERSHIP_OFFER.VERSION);

    private OfferRows() {}

    static OwnershipOffer offer(Row row) throws SQLException {
        OfferId id = new OfferId(row.uuid());
        AccountId account = new AccountId(row.whole());
        Link.Key giver = PromiseRows.link(account, row);
        Link.Key offeree = PromiseRows.link(account, row);
        Privileges stepDown = row.perhaps(1, levels -> new Privileges(levels.big()));
        return new OwnershipOffer(id, giver, offeree, stepDown, PromiseRows.promised(row), row.big());
    }

    static Listed listed(Row row) throws SQLException {
        return new Listed(offer(row), new Username(row.text()), new Username(row.text()), new PracticeName(row.text()));
    }

    /** What never changes. */
    static Map<Field<?>, @Nullable Object> lasting(OwnershipOffer offer) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(OWNERSHIP_OFFER.ACCOUNT_ID, offer.account().value());
        columns.put(OWNERSHIP_OFFER.ID, offer.id().value());
        columns.put(OWNERSHIP_OFFER.GIVER_ID, offer.giver().username().value());
        columns.put(OWNERSHIP_OFFER.GIVER_LINK_ID, offer.giver().id().value());
        columns.put(OWNERSHIP_OFFER.OFFEREE_ID, offer.offeree().username().value());
        columns.put(OWNERSHIP_OFFER.OFFEREE_LINK_ID, offer.offeree().id().value());
        columns.put(
                OWNERSHIP_OFFER.STEP_DOWN,
                offer.stepDown() == null ? null : offer.stepDown().packed());
        columns.put(OWNERSHIP_OFFER.MADE_AT, offer.promised().madeAt());
        columns.put(OWNERSHIP_OFFER.EXPIRES_AT, offer.promised().expiresAt());
        if (offer.promised().isLive()) {
            columns.put(
                    OWNERSHIP_OFFER.LIVE_OFFEREE_ID, offer.offeree().username().value());
        }
        return columns;
    }

    /** What a change may change; what has ended is live no more, and never again. */
    static Map<Field<?>, @Nullable Object> changing(OwnershipOffer offer) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(OWNERSHIP_OFFER.ENDED_HOW, PromiseRows.how(offer.promised()));
        columns.put(OWNERSHIP_OFFER.ENDED_AT, PromiseRows.endedAt(offer.promised()));
        columns.put(OWNERSHIP_OFFER.ENDED_BY, PromiseRows.endedBy(offer.promised()));
        columns.put(OWNERSHIP_OFFER.VERSION, offer.version());
        if (!offer.promised().isLive()) {
            columns.put(OWNERSHIP_OFFER.LIVE_OFFEREE_ID, null);
        }
        return columns;
    }
}
