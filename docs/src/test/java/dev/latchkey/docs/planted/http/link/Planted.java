package dev.latchkey.docs.planted.http.link;

import dev.latchkey.docs.planted.domain.link.Link;
import dev.latchkey.docs.planted.domain.privilege.AccessLevel;
import dev.latchkey.docs.planted.domain.shared.AccountId;
import dev.latchkey.docs.planted.jooq.link.LinkRows;

interface Planted {
    interface ConstructsAnAggregate {
        default Link link() {
            return new Link(new AccountId(1));
        }
    }

    interface ComparesLevels {
        default boolean compare(AccessLevel level) {
            return level.compareTo(AccessLevel.FULL) > 0;
        }
    }

    interface AsksALevelWhatItCovers {
        default boolean covers(AccessLevel level) {
            return level.covers(AccessLevel.FULL);
        }
    }

    interface HttpThatKnowsTheStore {
        LinkRows rows();
    }

    interface TalksOnStdout {
        default void talk() {
            System.out.println("a word");
        }
    }
}
