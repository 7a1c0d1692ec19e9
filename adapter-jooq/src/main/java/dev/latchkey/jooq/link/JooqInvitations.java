package dev.latchkey.jooq.link;

import static dev.latchkey.jooq.generated.Tables.INVITATION;
import static dev.latchkey.jooq.generated.Tables.USERNAME;
import static org.jooq.impl.DSL.noCondition;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.Invitations;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.InvitationId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.jooq.shared.Statements;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;

/** Invitations in a table of their own. */
public final class JooqInvitations implements Invitations {
    private final Statements statements;

    public JooqInvitations(Statements statements) {
        this.statements = statements;
    }

    @Override
    public boolean add(Invitation invitation) {
        return statements.add(statements
                .dsl()
                .insertInto(INVITATION)
                .set(InvitationRows.changing(invitation))
                .set(InvitationRows.lasting(invitation)));
    }

    @Override
    public Optional<Invitation> live(AccountId account, EmailAddress to) {
        return statements.one(
                invitations().where(INVITATION.ACCOUNT_ID.eq(account.value()), INVITATION.LIVE_TO.eq(to.folded())),
                InvitationRows::invitation);
    }

    @Override
    public Optional<Listed> find(AccountId account, InvitationId id) {
        return statements.one(
                listed().where(INVITATION.ACCOUNT_ID.eq(account.value()), INVITATION.ID.eq(id.value())),
                InvitationRows::listed);
    }

    @Override
    public Optional<Invitation> withSecret(String secretHash) {
        return statements.one(invitations().where(INVITATION.SECRET_HASH.eq(secretHash)), InvitationRows::invitation);
    }

    @Override
    public boolean replace(Invitation changed) {
        return statements.run(statements
                        .dsl()
                        .update(INVITATION)
                        .set(InvitationRows.changing(changed))
                        .where(isInvitation(changed), INVITATION.VERSION.eq(changed.version() - 1)))
                == 1;
    }

    private static Condition isInvitation(Invitation invitation) {
        return INVITATION
                .ACCOUNT_ID
                .eq(invitation.account().value())
                .and(INVITATION.ID.eq(invitation.id().value()));
    }

    @Override
    public ImmutableList<Listed> newest(AccountId account, @Nullable InvitationId before, int limit) {
        return statements.all(
                listed().where(
                                INVITATION.ACCOUNT_ID.eq(account.value()),
                                before == null ? noCondition() : INVITATION.ID.lt(before.value()))
                        .orderBy(INVITATION.ID.desc())
                        .limit(limit),
                InvitationRows::listed);
    }

    @Override
    public ImmutableList<Invitation> givenBy(AccountId account, Set<LinkId> givers) {
        return statements.all(
                invitations()
                        .where(
                                INVITATION.ACCOUNT_ID.eq(account.value()),
                                INVITATION.LIVE_LINK_ID.in(
                                        givers.stream().map(LinkId::value).toList()))
                        .orderBy(INVITATION.ID),
                InvitationRows::invitation);
    }

    @Override
    public boolean isPending(EmailAddress to, Instant at) {
        return statements.any(statements
                .dsl()
                .selectOne()
                .from(INVITATION)
                .where(INVITATION.LIVE_TO.eq(to.folded()), INVITATION.EXPIRES_AT.gt(at))
                .limit(1));
    }

    @Override
    public int purge(Instant overBefore, int limit) {
        Condition over = INVITATION
                .EXPIRES_AT
                .lt(overBefore)
                .and(INVITATION.ENDED_AT.isNull().or(INVITATION.ENDED_AT.lt(overBefore)));
        return statements.purge(INVITATION, over, limit);
    }

    private SelectJoinStep<?> invitations() {
        return statements.dsl().select(InvitationRows.FIELDS).from(INVITATION);
    }

    private SelectJoinStep<?> listed() {
        return statements
                .dsl()
                .select(InvitationRows.FIELDS)
                .select(USERNAME.NAME)
                .from(INVITATION)
                .join(USERNAME)
                .on(USERNAME.ID.eq(INVITATION.GIVER_ID));
    }
}
