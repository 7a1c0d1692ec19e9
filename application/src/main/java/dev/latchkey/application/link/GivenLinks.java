package dev.latchkey.application.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The links to an account that a username gave, those joined with its password too, and what came from them in turn (PRV-9).
 *
 * <p>Owners are not among them, nor is what they gave: ownership was an owner's gift. The chain goes on through a link that has
 * ended: what was given by it while it stood came from its giver all the same.
 */
public final class GivenLinks {
    private final Links links;

    public GivenLinks(Links links) {
        this.links = links;
    }

    /**
     * Those that stand, by name.
     *
     * @param spared a username whose link is not among them, nor what it gave: who asks for their end; or null
     */
    ImmutableList<Listed> of(AccountId account, UsernameId giver, @Nullable UsernameId spared) {
        List<Listed> standing = new ArrayList<>();
        Set<LinkId> seen = new HashSet<>();
        ListMultimap<UsernameId, Link> givers = LinkedListMultimap.create();
        Set<UsernameId> next = Set.of(giver);
        while (!next.isEmpty()) {
            Set<UsernameId> found = new HashSet<>();
            for (Listed gift : links.givenBy(account, next)) {
                Link link = gift.link();
                boolean chained = link.grant().by().equals(giver) || cameFrom(link, givers);
                boolean stays = link.owner()
                        || link.username().equals(giver)
                        || link.username().equals(spared);
                if (chained && !stays && seen.add(link.id())) {
                    givers.put(link.username(), link);
                    found.add(link.username());
                    if (link.isStanding()) {
                        standing.add(gift);
                    }
                }
            }
            next = found;
        }
        standing.sort(Comparator.comparing(gift -> gift.person().name()));
        return ImmutableList.copyOf(standing);
    }

    /** Whether it was given while one of its giver's links that belong here stood. */
    private static boolean cameFrom(Link link, ListMultimap<UsernameId, Link> givers) {
        Instant given = link.grant().at();
        return givers.get(link.grant().by()).stream()
                .anyMatch(by -> !given.isBefore(by.grant().at())
                        && (by.isStanding() || !given.isAfter(by.term().endedAt())));
    }
}
