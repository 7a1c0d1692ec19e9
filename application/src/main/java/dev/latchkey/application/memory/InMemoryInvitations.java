package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.Invitations;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.InvitationId;
import dev.latchkey.domain.shared.LinkId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryInvitations implements Invitations {
    private final InMemoryTransactions transactions;
    private final InMemoryPersons persons;
    private final Rows<InvitationId, Invitation> invitations;

    InMemoryInvitations(InMemoryTransactions transactions, InMemoryPersons persons) {
        this.transactions = transactions;
        this.persons = persons;
        this.invitations = new Rows<>(transactions);
    }

    @Override
    public boolean add(Invitation invitation) {
        return transactions.call(() ->
                live(invitation.account(), invitation.to()).isEmpty() && invitations.add(invitation.id(), invitation));
    }

    @Override
    public Optional<Invitation> live(AccountId account, EmailAddress to) {
        return transactions.call(
                () -> live(to).filter(one -> one.account().equals(account)).findFirst());
    }

    @Override
    public Optional<Listed> find(AccountId account, InvitationId id) {
        return transactions.call(() -> invitations
                .find(id)
                .filter(invitation -> invitation.account().equals(account))
                .map(this::listed));
    }

    @Override
    public Optional<Invitation> withSecret(String secretHash) {
        return transactions.call(() -> invitations
                .all()
                .filter(one -> secretHash.equals(one.delivery().secretHash()))
                .findFirst());
    }

    @Override
    public boolean replace(Invitation changed) {
        return transactions.call(() -> {
            Optional<Invitation> before =
                    invitations.find(changed.id()).filter(stored -> stored.version() == changed.version() - 1);
            before.ifPresent(stored -> invitations.put(
                    stored.id(),
                    new Invitation(
                            stored.id(),
                            stored.giver(),
                            new Invitation.Delivery(
                                    stored.to(),
                                    changed.delivery().secretHash(),
                                    changed.delivery().handed()),
                            stored.asked(),
                            changed.promised(),
                            changed.version())));
            return before.isPresent();
        });
    }

    @Override
    public ImmutableList<Listed> newest(AccountId account, @Nullable InvitationId before, int limit) {
        return transactions.call(() -> invitations
                .all()
                .filter(invitation -> invitation.account().equals(account))
                .filter(invitation -> before == null || invitation.id().compareTo(before) < 0)
                .sorted(Comparator.comparing(Invitation::id).reversed())
                .limit(limit)
                .map(this::listed)
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public ImmutableList<Invitation> givenBy(AccountId account, Set<LinkId> givers) {
        return transactions.call(() -> invitations
                .all()
                .filter(one -> one.promised().isLive()
                        && one.account().equals(account)
                        && givers.contains(one.giver().id()))
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public boolean isPending(EmailAddress to, Instant at) {
        return transactions.call(
                () -> live(to).anyMatch(one -> at.isBefore(one.promised().expiresAt())));
    }

    @Override
    public int purge(Instant overBefore, int limit) {
        return transactions.call(
                () -> invitations.remove(one -> one.promised().overAt().isBefore(overBefore), limit));
    }

    private Stream<Invitation> live(EmailAddress to) {
        return invitations
                .all()
                .filter(one -> one.promised().isLive() && one.to().folded().equals(to.folded()));
    }

    private Listed listed(Invitation invitation) {
        return new Listed(
                invitation,
                persons.find(invitation.giver().username()).orElseThrow().name());
    }
}
