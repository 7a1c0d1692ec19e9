package dev.latchkey.domain.link;

import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.util.List;

/**
 * An owner link with what decides whether it keeps an account in somebody's hands (PRV-4).
 *
 * @param changeDue whether the person has yet to change a first password (USR-3)
 */
public record Ownership(Link link, Person person, boolean changeDue) {
    /** Whether this owner can act: in force, not retired, past the first password. A disabled password still counts. */
    public boolean holdsAt(Instant moment) {
        return link.owner() && link.inForceAt(moment) && !person.isRetiredAt(moment) && !changeDue;
    }

    /**
     * Refuses an act after which no owner would be left.
     *
     * @param leaving the link that ends, is suspended or stops being an owner's
     * @throws Rejected with LAST_OWNER
     */
    public static void requireAnother(List<Ownership> all, LinkId leaving, Instant moment) {
        if (!isAnother(all, leaving, moment)) {
            throw new Rejected(Reason.LAST_OWNER);
        }
    }

    /** Whether an owner would be left after a link ended or stopped being an owner's. */
    public static boolean isAnother(List<Ownership> all, LinkId leaving, Instant moment) {
        return all.stream().anyMatch(one -> !one.link().id().equals(leaving) && one.holdsAt(moment));
    }
}
