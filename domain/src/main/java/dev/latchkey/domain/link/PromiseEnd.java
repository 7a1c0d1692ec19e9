package dev.latchkey.domain.link;

import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody ended a promise of access; it is for good.
 *
 * @param by whose act it was, or null where nobody was signed in
 */
public record PromiseEnd(How how, Instant at, @Nullable UsernameId by) {
    /** The ways a promise ends besides the clock. */
    public enum How {
        /** It was taken. */
        ACCEPTED,
        /** Whoever it was made to did not want it. */
        DECLINED,
        /** Somebody on the giver's side took it back. */
        WITHDRAWN,
        /** Its giver lost the right to it (LNK-15). */
        LAPSED,
        /** It had run out, and made way for another (LNK-3). */
        REPLACED
    }
}
