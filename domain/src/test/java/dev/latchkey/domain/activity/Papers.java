package dev.latchkey.domain.activity;

import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An account's log of one afternoon, and somebody who reads it from the beginning. */
final class Papers {
    static final AccountId HOME = AccountId.at(7);
    static final AccountId NEXT_DOOR = AccountId.at(8);
    static final UsernameId ADA = new UsernameId(new UUID(1, 1));
    static final UsernameId BOB = new UsernameId(new UUID(2, 2));
    static final Ledger LEDGER = Ledger.of(HOME);
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Actor AS_ADA = Actor.username(ADA, new Origin(Channel.HTTP, "192.0.2.1", "request-1"));

    private Papers() {}

    static List<Entry> afternoon() {
        return List.of(
                Entry.done(AS_ADA, "ada", HOME, Act.SIGN_UP),
                Entry.done(AS_ADA, "ada", HOME, Act.ACCESS_ALLOWED)
                        .by(new LinkId(new UUID(3, 3)))
                        .with("username", "bob"),
                Entry.refused(AS_ADA, "ada", HOME, Act.PRIVILEGES_CHANGED, Reason.STALE),
                Entry.done(AS_ADA, "ada", HOME, Act.ACCESS_ENDED).with("username", "bob"),
                Entry.failed(AS_ADA, "ada", null, Act.SIGN_IN, Reason.CREDENTIALS_WRONG));
    }

    static List<ActivityRecord> chained(List<Entry> entries) {
        List<ActivityRecord> chain = new ArrayList<>();
        Head head = Head.EMPTY;
        for (Entry entry : entries) {
            ActivityRecord next = Chain.next(LEDGER, head, entry, NOON.plusSeconds(chain.size()));
            chain.add(next);
            head = Chain.head(next);
        }
        return chain;
    }

    /** The place of the first record that does not follow, counted from 0; the number of records when all do. */
    static int firstBroken(List<ActivityRecord> chain) {
        Head head = Head.EMPTY;
        for (int place = 0; place < chain.size(); place++) {
            if (!Chain.follows(head, chain.get(place))) {
                return place;
            }
            head = Chain.head(chain.get(place));
        }
        return chain.size();
    }
}
