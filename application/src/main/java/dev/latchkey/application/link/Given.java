package dev.latchkey.application.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.secret.Cursors;
import dev.latchkey.application.secret.Cursors.Binding;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a username gave in an account, and what came from that in turn, each with its giver: what could end with it (PRV-9).
 * Safe for many threads.
 */
public final class Given {
    private final Acts acts;
    private final Guards guards;
    private final GivenLinks givenLinks;
    private final GivenPromises givenPromises;
    private final Departures departures;
    private final Cursors cursors;

    public Given(
            Acts acts,
            Guards guards,
            GivenLinks givenLinks,
            GivenPromises givenPromises,
            Departures departures,
            Cursors cursors) {
        this.acts = acts;
        this.guards = guards;
        this.givenLinks = givenLinks;
        this.givenPromises = givenPromises;
        this.departures = departures;
        this.cursors = cursors;
    }

    /** Sorts of things that are given; they are listed in this order. */
    public enum Kind {
        /** An invitation that can still be accepted. */
        INVITATION,
        LINK,
        /** An offer of ownership that can still be accepted. */
        OFFER
    }

    /**
     * One thing that stands.
     *
     * @param to whom it was given: a username, or the address of an invitation
     * @param origin how, as LinkOrigin; OFFER for an offer of ownership
     * @param until when it ends, or null without end
     * @param suspended whether it is suspended
     */
    public record Entry(
            Kind kind,
            String to,
            Username giver,
            String origin,
            Instant givenAt,
            @Nullable Instant until,
            boolean suspended) {
        String place() {
            return kind + " " + to;
        }
    }

    /**
     * What the username gave, by kind and name, in pages; a username whose own access has ended is known here too.
     *
     * @throws Rejected with USERNAME_UNKNOWN, CURSOR_MALFORMED, or as {@link Guards#require} for VIEW on ACCOUNT_ACCESS
     */
    public Page<Entry> handle(Actor actor, AccountId account, Username username, Page.Wanted wanted) {
        return acts.perform(actor, Act.USERNAMES_LISTED, account, () -> {
            Guard guard = guards.require(actor, account, Portion.ACCOUNT_ACCESS, AccessLevel.VIEW);
            Binding binding = new Binding(actor, "given " + account + " " + username);
            String after = cursors.open(binding, wanted);
            Listed giver = departures.named(account, username, guard.at());
            if (giver == null) {
                throw new Rejected(Reason.USERNAME_UNKNOWN);
            }
            ImmutableList<Entry> rows = all(account, giver, guard.at())
                    .filter(entry -> after == null || entry.place().compareTo(after) > 0)
                    .sorted(Comparator.comparing(Entry::place))
                    .limit(wanted.limit() + 1L)
                    .collect(ImmutableList.toImmutableList());
            return cursors.page(binding, wanted, rows, Entry::place);
        });
    }

    private Stream<Entry> all(AccountId account, Listed giver, Instant now) {
        ImmutableList<Listed> gifts = givenLinks.of(account, giver.person().id(), null);
        ImmutableList<Listed> givers =
                ImmutableList.<Listed>builder().add(giver).addAll(gifts).build();
        return Stream.concat(gifts.stream().map(Given::entry), givenPromises.of(account, givers, now).stream());
    }

    private static Entry entry(Listed gift) {
        return new Entry(
                Kind.LINK,
                gift.person().name().value(),
                gift.grantedBy(),
                gift.link().grant().origin().name(),
                gift.link().grant().at(),
                gift.link().term().until(),
                gift.link().term().suspension() != null);
    }
}
