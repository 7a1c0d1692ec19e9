package dev.latchkey.jooq.link;

import static dev.latchkey.jooq.generated.Tables.INVITATION;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.Invitations.Listed;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.InvitationId;
import dev.latchkey.domain.username.Username;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Invitations as rows. */
final class InvitationRows {
    static final ImmutableList<Field<?>> FIELDS = ImmutableList.of(
            INVITATION.ID,
            INVITATION.ACCOUNT_ID,
            INVITATION.GIVER_ID,
            INVITATION.GIVER_LINK_ID,
            INVITATION.SENT_TO,
            INVITATION.SECRET_HASH,
            INVITATION.LINK_HANDED,
            INVITATION.PRIVILEGES,
            INVITATION.ASKED_FROM,
            INVITATION.ASKED_UNTIL,
            INVITATION.MADE_AT,
            INVITATION.EXPIRES_AT,
            INVITATION.ENDED_HOW,
            INVITATION.ENDED_AT,
            INVITATION.ENDED_BY,
            INVITATION.VERSION);

    private InvitationRows() {}

    static Invitation invitation(Row row) throws SQLException {
        InvitationId id = new InvitationId(row.uuid());
        Link.Key giver = PromiseRows.link(new AccountId(row.whole()), row);
        Invitation.Delivery delivery =
                new Invitation.Delivery(new EmailAddress(row.text()), row.textOrNull(), row.yes());
        Invitation.Asked asked =
                new Invitation.Asked(new Privileges(row.big()), row.instantOrNull(), row.instantOrNull());
        return new Invitation(id, giver, delivery, asked, PromiseRows.promised(row), row.big());
    }

    static Listed listed(Row row) throws SQLException {
        return new Listed(invitation(row), new Username(row.text()));
    }

    /** What never changes. */
    static Map<Field<?>, @Nullable Object> lasting(Invitation invitation) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(INVITATION.ACCOUNT_ID, invitation.account().value());
        columns.put(INVITATION.ID, invitation.id().value());
        columns.put(INVITATION.SENT_TO, invitation.to().value());
        columns.put(INVITATION.GIVER_ID, invitation.giver().username().value());
        columns.put(INVITATION.GIVER_LINK_ID, invitation.giver().id().value());
        columns.put(INVITATION.PRIVILEGES, invitation.asked().privileges().packed());
        columns.put(INVITATION.ASKED_FROM, invitation.asked().from());
        columns.put(INVITATION.ASKED_UNTIL, invitation.asked().until());
        columns.put(INVITATION.MADE_AT, invitation.promised().madeAt());
        if (invitation.promised().isLive()) {
            columns.put(INVITATION.LIVE_TO, invitation.to().folded());
            columns.put(INVITATION.LIVE_LINK_ID, invitation.giver().id().value());
        }
        return columns;
    }

    /** What a change may change; what has ended is live no more, and never again. */
    static Map<Field<?>, @Nullable Object> changing(Invitation invitation) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(INVITATION.SECRET_HASH, invitation.delivery().secretHash());
        columns.put(INVITATION.LINK_HANDED, invitation.delivery().handed());
        columns.put(INVITATION.EXPIRES_AT, invitation.promised().expiresAt());
        columns.put(INVITATION.ENDED_HOW, PromiseRows.how(invitation.promised()));
        columns.put(INVITATION.ENDED_AT, PromiseRows.endedAt(invitation.promised()));
        columns.put(INVITATION.ENDED_BY, PromiseRows.endedBy(invitation.promised()));
        columns.put(INVITATION.VERSION, invitation.version());
        if (!invitation.promised().isLive()) {
            columns.put(INVITATION.LIVE_TO, null);
            columns.put(INVITATION.LIVE_LINK_ID, null);
        }
        return columns;
    }
}
