package dev.latchkey.application.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.InvitationId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where invitations are kept; those that ended stay until they are purged. Addresses are compared folded. */
public interface Invitations {
    /** Adds an invitation; false, and nothing stored, when the account has a live one for the address (LNK-3). */
    boolean add(Invitation invitation);

    /** The live one of an account for an address: nobody has ended it, run out though it may have. */
    Optional<Invitation> live(AccountId account, EmailAddress to);

    Optional<Listed> find(AccountId account, InvitationId id);

    /** The invitation a secret belongs to now, ended or not; a former secret of it finds nothing. */
    Optional<Invitation> withSecret(String secretHash);

    /**
     * Stores an invitation's changed secret, time and end; false, and nothing stored, unless the stored version is the one
     * before (ACC-7). Who gave what to whom never changes, whatever is given.
     */
    boolean replace(Invitation changed);

    /** An account's invitations, newest (which is highest id) first, those before an id, at most so many. */
    ImmutableList<Listed> newest(AccountId account, @Nullable InvitationId before, int limit);

    /** The live ones links of an account have given, by id (PRV-9, LNK-15). */
    ImmutableList<Invitation> givenBy(AccountId account, Set<LinkId> givers);

    /** Whether any account has a live one for the address that has not run out at a moment (PRV-6). */
    boolean isPending(EmailAddress to, Instant at);

    /** Drops those that were over before a moment, live ones too; returns how many, at most the limit. */
    int purge(Instant overBefore, int limit);

    /** @param giver the name of the username that made it */
    record Listed(Invitation invitation, Username giver) {}
}
