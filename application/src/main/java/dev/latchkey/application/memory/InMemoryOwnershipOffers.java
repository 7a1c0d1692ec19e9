package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.OwnershipOffers;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.OwnershipOffer;
import dev.latchkey.domain.link.Promised;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

final class InMemoryOwnershipOffers implements OwnershipOffers {
    private final InMemoryTransactions transactions;
    private final InMemoryAccounts accounts;
    private final InMemoryPersons persons;
    private final Rows<OfferId, OwnershipOffer> offers;

    InMemoryOwnershipOffers(InMemoryTransactions transactions, InMemoryAccounts accounts, InMemoryPersons persons) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.persons = persons;
        this.offers = new Rows<>(transactions);
    }

    @Override
    public boolean add(OwnershipOffer offer) {
        return transactions.call(
                () -> live(offer.account(), offer.offeree().username()).isEmpty() && offers.add(offer.id(), offer));
    }

    @Override
    public Optional<OwnershipOffer> live(AccountId account, UsernameId offeree) {
        return transactions.call(() -> offers.all()
                .filter(one -> one.promised().isLive()
                        && one.account().equals(account)
                        && one.offeree().username().equals(offeree))
                .findFirst());
    }

    @Override
    public Optional<Listed> find(AccountId account, OfferId id) {
        return transactions.call(() ->
                offers.find(id).filter(one -> one.account().equals(account)).map(this::listed));
    }

    @Override
    public Optional<Listed> find(UsernameId offeree, OfferId id) {
        return transactions.call(() -> offers.find(id)
                .filter(one -> one.offeree().username().equals(offeree))
                .map(this::listed));
    }

    @Override
    public boolean replace(OwnershipOffer changed) {
        return transactions.call(() -> {
            Optional<OwnershipOffer> before =
                    offers.find(changed.id()).filter(stored -> stored.version() == changed.version() - 1);
            before.ifPresent(stored -> offers.put(stored.id(), ended(stored, changed)));
            return before.isPresent();
        });
    }

    @Override
    public ImmutableList<Listed> newest(AccountId account, @Nullable OfferId before, int limit) {
        return newest(one -> one.account().equals(account), before, limit);
    }

    @Override
    public ImmutableList<Listed> newest(UsernameId offeree, @Nullable OfferId before, int limit) {
        return newest(one -> one.offeree().username().equals(offeree), before, limit);
    }

    private ImmutableList<Listed> newest(Predicate<OwnershipOffer> wanted, @Nullable OfferId before, int limit) {
        return transactions.call(() -> offers.all()
                .filter(wanted)
                .filter(one -> before == null || one.id().compareTo(before) < 0)
                .sorted(Comparator.comparing(OwnershipOffer::id).reversed())
                .limit(limit)
                .map(this::listed)
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public ImmutableList<OwnershipOffer> concerning(Link.Key link) {
        return transactions.call(() -> offers.all()
                .filter(one -> one.promised().isLive()
                        && (one.giver().equals(link) || one.offeree().equals(link)))
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public int purge(Instant overBefore, int limit) {
        return transactions.call(
                () -> offers.remove(one -> one.promised().overAt().isBefore(overBefore), limit));
    }

    private Listed listed(OwnershipOffer offer) {
        return new Listed(
                offer,
                name(offer.giver().username()),
                name(offer.offeree().username()),
                accounts.find(offer.account(), offer.promised().madeAt())
                        .orElseThrow()
                        .profile()
                        .practiceName());
    }

    private Username name(UsernameId username) {
        return persons.find(username).orElseThrow().name();
    }

    private static OwnershipOffer ended(OwnershipOffer stored, OwnershipOffer changed) {
        Promised promised = new Promised(
                stored.promised().madeAt(),
                stored.promised().expiresAt(),
                changed.promised().end());
        return new OwnershipOffer(
                stored.id(), stored.giver(), stored.offeree(), stored.stepDown(), promised, changed.version());
    }
}
