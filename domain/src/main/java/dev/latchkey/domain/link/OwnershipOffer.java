package dev.latchkey.domain.link;

import dev.latchkey.domain.link.PromiseEnd.How;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Ownership of an account, offered by an owner to a username with a plain link there (PRV-5).
 *
 * <p>It takes effect when it is accepted, if the giver is still an owner then and the other's link is in force (LNK-15). An
 * account has at most one for a username that has not ended.
 *
 * @param giver the owner's link
 * @param offeree the link that becomes an owner's
 * @param stepDown the levels of the plain link the giver keeps when it is accepted, or null where the giver stays an owner
 * @param version counts the changes; two changes of one version never both succeed (ACC-7)
 */
public record OwnershipOffer(
        OfferId id,
        Link.Key giver,
        Link.Key offeree,
        @Nullable Privileges stepDown,
        Promised promised,
        long version) {
    /** What is said wherever ownership is offered and accepted (PRV-5). */
    public static final String MEANING =
            "An owner has Full Access to everything in this account and sees the psychotherapy notes.";

    /** A new one, for 72 hours. */
    public static OwnershipOffer made(
            OfferId id, Link giver, Link offeree, @Nullable Privileges stepDown, Instant now) {
        return new OwnershipOffer(id, giver.key(), offeree.key(), stepDown, Promised.at(now), 0);
    }

    public AccountId account() {
        return giver.account();
    }

    public OwnershipOffer ended(How how, Instant now, @Nullable UsernameId by) {
        return new OwnershipOffer(id, giver, offeree, stepDown, promised.ended(how, now, by), version + 1);
    }
}
