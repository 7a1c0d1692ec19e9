package dev.latchkey.application.link;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.Events;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.application.username.Notices;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.link.EndNotice;
import dev.latchkey.domain.link.Link;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells the owners of an account that somebody's access ends in 30, 7 or 1 days (LNK-9): once of each link, notice and end,
 * in however many places it runs.
 *
 * <p>One transaction per link. Safe for many threads.
 */
public final class EndingNotices {
    private final Endings endings;
    private final Where where;
    private final Owners owners;
    private final Events events;
    private final Transactions transactions;

    public EndingNotices(Endings endings, Where where, Owners owners, Events events, Transactions transactions) {
        this.endings = endings;
        this.where = where;
        this.owners = owners;
        this.events = events;
        this.transactions = transactions;
    }

    /** Where the links are, and whose. */
    public record Where(Accounts accounts, Links links, Persons persons) {}

    /** Gives the notices that are due at a moment, at most so many of each kind; returns of how many links' ends. */
    public int give(Instant now, int limit) {
        int told = 0;
        for (EndNotice notice : EndNotice.values()) {
            for (Link link : transactions.call(() -> endings.due(notice, now, limit))) {
                told += transactions.call(() -> tell(notice, link, now)) ? 1 : 0;
            }
        }
        return told;
    }

    /** Looks at the link again, which somebody may have ended or dated anew. */
    private boolean tell(EndNotice notice, Link found, Instant now) {
        where.accounts().lock(found.account());
        Link link = where.links()
                .standing(found.account(), found.username())
                .filter(one -> one.id().equals(found.id()))
                .filter(one -> EndNotice.dueAt(now, one).equals(Optional.of(notice)))
                .orElse(null);
        if (link == null || !endings.note(notice, link)) {
            return false;
        }
        String name = where.persons().find(link.username()).orElseThrow().name().value();
        owners.tell(link.account(), kind(notice), name, now);
        events.append(
                link.account(),
                Event.Kind.ACCESS_ENDS_SOON,
                ImmutableMap.of(
                        "target",
                        name,
                        "days",
                        Integer.toString(notice.days()),
                        "until",
                        Objects.requireNonNull(link.term().until()).toString()));
        return true;
    }

    private static Notices.Kind kind(EndNotice notice) {
        return switch (notice) {
            case IN_30_DAYS -> Notices.Kind.ACCESS_ENDS_IN_30_DAYS;
            case IN_7_DAYS -> Notices.Kind.ACCESS_ENDS_IN_7_DAYS;
            case IN_1_DAY -> Notices.Kind.ACCESS_ENDS_IN_1_DAY;
        };
    }
}
