package dev.latchkey.application.outbox;

import com.google.common.collect.ImmutableSortedMap;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.EventId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, told to other systems after it was committed: at least once, and in the order of its stream.
 *
 * @param account the account it happened in, or null where it concerns a username alone
 * @param facts in words of the activity log, with {@code by} for who did it; never a secret: an invitation or a reset is
 *     named by its id
 */
public record Event(
        EventId id,
        Place place,
        @Nullable AccountId account,
        Kind kind,
        Instant at,
        ImmutableSortedMap<String, String> facts) {

    /**
     * Where an event stands.
     *
     * @param stream what it is in order with: an account's events, or those of a username alone
     * @param sequence from 1, without gaps, in the order of commits
     */
    public record Place(Ledger stream, long sequence) {}

    /** What happened. A constant's name is what other systems are told, and is never renamed. */
    public enum Kind {
        SIGN_UP,
        ACCESS_ALLOWED,
        PRIVILEGES_CHANGED,
        OWNER_MADE_PLAIN,
        ACCESS_DATED,
        ACCESS_SUSPENDED,
        ACCESS_RESUMED,
        ACCESS_ENDED,
        UNJOINED,
        JOINED,
        INVITED,
        INVITATION_RESENT,
        INVITATION_WITHDRAWN,
        INVITATION_ACCEPTED,
        INVITATION_DECLINED,
        /** Its giver may no longer give it (LNK-15). */
        INVITATION_LAPSED,
        OWNERSHIP_OFFERED,
        OWNERSHIP_WITHDRAWN,
        OWNERSHIP_ACCEPTED,
        OWNERSHIP_DECLINED,
        /** Its giver is no owner any more, or whom it was made to has gone (LNK-15). */
        OWNERSHIP_LAPSED,
        SECOND_FACTOR_ON,
        SECOND_FACTOR_OFF,
        SECOND_FACTOR_REPLACED,
        SECOND_FACTOR_DEMANDED,
        SECOND_FACTOR_NOT_DEMANDED,
        RESET_ASKED,
        PASSWORD_RESET,
        /** Something in one of the account's lists of codes and payers (COD-4, COD-5). */
        CODES_CHANGED,
        /** A link ends in 30, 7 or 1 days (LNK-9). */
        ACCESS_ENDS_SOON;

        /** What others are told of an act that was done; nothing of most that concern nobody else. */
        static Optional<Kind> of(Act act) {
            return switch (act) {
                case SIGN_UP -> Optional.of(SIGN_UP);
                case ACCESS_ALLOWED -> Optional.of(ACCESS_ALLOWED);
                case PRIVILEGES_CHANGED -> Optional.of(PRIVILEGES_CHANGED);
                case OWNER_MADE_PLAIN -> Optional.of(OWNER_MADE_PLAIN);
                case ACCESS_DATED -> Optional.of(ACCESS_DATED);
                case ACCESS_SUSPENDED -> Optional.of(ACCESS_SUSPENDED);
                case ACCESS_RESUMED -> Optional.of(ACCESS_RESUMED);
                case ACCESS_ENDED -> Optional.of(ACCESS_ENDED);
                case UNJOINED -> Optional.of(UNJOINED);
                case JOINED -> Optional.of(JOINED);
                case INVITED -> Optional.of(INVITED);
                case INVITATION_RESENT -> Optional.of(INVITATION_RESENT);
                case INVITATION_WITHDRAWN -> Optional.of(INVITATION_WITHDRAWN);
                case INVITATION_ACCEPTED -> Optional.of(INVITATION_ACCEPTED);
                case INVITATION_DECLINED -> Optional.of(INVITATION_DECLINED);
                case OWNERSHIP_OFFERED -> Optional.of(OWNERSHIP_OFFERED);
                case OWNERSHIP_WITHDRAWN -> Optional.of(OWNERSHIP_WITHDRAWN);
                case OWNERSHIP_ACCEPTED -> Optional.of(OWNERSHIP_ACCEPTED);
                case OWNERSHIP_DECLINED -> Optional.of(OWNERSHIP_DECLINED);
                case SECOND_FACTOR_ON -> Optional.of(SECOND_FACTOR_ON);
                case SECOND_FACTOR_OFF -> Optional.of(SECOND_FACTOR_OFF);
                case SECOND_FACTOR_REPLACED -> Optional.of(SECOND_FACTOR_REPLACED);
                case SECOND_FACTOR_DEMANDED -> Optional.of(SECOND_FACTOR_DEMANDED);
                case SECOND_FACTOR_NOT_DEMANDED -> Optional.of(SECOND_FACTOR_NOT_DEMANDED);
                case RESET_ASKED -> Optional.of(RESET_ASKED);
                case PASSWORD_RESET -> Optional.of(PASSWORD_RESET);
                case CODE_ADDED, CODE_CHANGED, CODE_REMOVED, CODES_IMPORTED, CODES_COPIED, COPY_UNDONE ->
                    Optional.of(CODES_CHANGED);
                case SIGN_IN,
                        SIGN_OUT,
                        PASSWORD_CHANGED,
                        PASSWORD_DISABLED,
                        USERNAME_RETIRING,
                        FIND,
                        TICKET_SPENT,
                        SWITCHED,
                        PRACTICE_SETUP_EDITED,
                        PRACTICE_SETUP_VIEWED,
                        TIN_CHANGED,
                        USERNAMES_LISTED,
                        ACTIVITY_READ,
                        ACTIVITY_VERIFIED,
                        CHECKPOINT_EXPORTED,
                        ACTIVITY_EXPORTED,
                        INVITATION_LINK_MADE,
                        INVITATIONS_LISTED,
                        OWNERSHIP_LISTED,
                        SECOND_FACTOR_BEGUN,
                        RECOVERY_CODES_MADE,
                        RECOVERY_CODE_USED,
                        TOKEN_MADE,
                        TOKEN_ENDED,
                        RESET_LINK_MADE,
                        FIRST_PASSWORD_SET,
                        OUTBOX_RETRIED,
                        CODES_LISTED,
                        CODES_EXPORTED,
                        COPY_PLANNED -> Optional.empty();
            };
        }
    }
}
