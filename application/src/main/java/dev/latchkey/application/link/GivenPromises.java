package dev.latchkey.application.link;

import dev.latchkey.application.link.Given.Entry;
import dev.latchkey.application.link.Given.Kind;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.link.OwnershipOffer;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The invitations and offers of ownership that links have made and that can still be accepted (PRV-9). */
public final class GivenPromises {
    private final Invitations invitations;
    private final OwnershipOffers offers;

    public GivenPromises(Invitations invitations, OwnershipOffers offers) {
        this.invitations = invitations;
        this.offers = offers;
    }

    /** Those of links of an account, in any order. */
    List<Entry> of(AccountId account, List<Listed> givers, Instant now) {
        Map<LinkId, Username> names = givers.stream()
                .collect(Collectors.toMap(
                        one -> one.link().id(), one -> one.person().name(), (one, other) -> one));
        List<Entry> entries = new ArrayList<>();
        for (Invitation invitation : invitations.givenBy(account, names.keySet())) {
            if (invitation.promised().stateAt(now) == PromiseState.PENDING) {
                entries.add(entry(invitation, names));
            }
        }
        for (Listed giver : givers) {
            if (giver.link().owner()) {
                addOffers(giver, now, entries);
            }
        }
        return entries;
    }

    private void addOffers(Listed giver, Instant now, List<Entry> entries) {
        for (OwnershipOffer offer : offers.concerning(giver.link().key())) {
            if (offer.giver().equals(giver.link().key()) && offer.promised().stateAt(now) == PromiseState.PENDING) {
                String to = offers.find(offer.account(), offer.id())
                        .orElseThrow()
                        .offeree()
                        .value();
                entries.add(new Entry(
                        Kind.OFFER,
                        to,
                        giver.person().name(),
                        Kind.OFFER.name(),
                        offer.promised().madeAt(),
                        null,
                        false));
            }
        }
    }

    private static Entry entry(Invitation invitation, Map<LinkId, Username> names) {
        return new Entry(
                Kind.INVITATION,
                invitation.to().value(),
                Objects.requireNonNull(names.get(invitation.giver().id())),
                LinkOrigin.INVITED.name(),
                invitation.promised().madeAt(),
                invitation.asked().until(),
                false);
    }
}
