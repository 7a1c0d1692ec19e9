package dev.latchkey.application.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.account.PracticeName;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.OwnershipOffer;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where offers of ownership are kept; those that ended stay until they are purged. */
public interface OwnershipOffers {
    /** Adds an offer; false, and nothing stored, when the account has a live one for the username (PRV-5). */
    boolean add(OwnershipOffer offer);

    /** The live one of an account for a username: nobody has ended it, run out though it may have. */
    Optional<OwnershipOffer> live(AccountId account, UsernameId offeree);

    /** An offer of an account. */
    Optional<Listed> find(AccountId account, OfferId id);

    /** An offer to a username. */
    Optional<Listed> find(UsernameId offeree, OfferId id);

    /**
     * Stores an offer's end; false, and nothing stored, unless the stored version is the one before (ACC-7). Who offered what
     * to whom, and when, never changes, whatever is given.
     */
    boolean replace(OwnershipOffer changed);

    /** An account's offers, newest (which is highest id) first, those before an id, at most so many. */
    ImmutableList<Listed> newest(AccountId account, @Nullable OfferId before, int limit);

    /** The offers to a username in whatever account, in the same order. */
    ImmutableList<Listed> newest(UsernameId offeree, @Nullable OfferId before, int limit);

    /** The live ones a link has given or would become an owner's by, by id (LNK-15). */
    ImmutableList<OwnershipOffer> concerning(Link.Key link);

    /** Drops those that were over before a moment, live ones too; returns how many, at most the limit. */
    int purge(Instant overBefore, int limit);

    /**
     * @param giver the owner's name
     * @param offeree the name of the one it is made to
     * @param practice the name of the account's practice
     */
    record Listed(OwnershipOffer offer, Username giver, Username offeree, PracticeName practice) {
        /** What it means to own the account, said wherever ownership is offered and accepted (PRV-5). */
        public String meaning() {
            return OwnershipOffer.MEANING;
        }

        public Listed with(OwnershipOffer changed) {
            return new Listed(changed, giver, offeree, practice);
        }
    }
}
