package dev.latchkey.application.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.link.EndNotice;
import dev.latchkey.domain.link.Link;
import java.time.Instant;

/** Links of all accounts that end soon, and what the owners were told of it (LNK-9). */
public interface Endings {
    /**
     * Links, neither ended nor suspended, whose end a notice is due of at a moment and was not noted; soonest end first, at
     * most so many.
     */
    ImmutableList<Link> due(EndNotice notice, Instant moment, int limit);

    /** Notes that a notice was given of a link's end; false, and nothing stored, when it was noted of that very end before. */
    boolean note(EndNotice notice, Link link);

    /** Drops notes of ends before a moment; returns how many, at most the limit. */
    int purge(Instant endsBefore, int limit);
}
