package dev.latchkey.domain.activity;

/** What somebody did or tried to do (ACT-1). A constant's name stands in records for good and is never renamed. */
public enum Act {
    SIGN_UP,
    SIGN_IN,
    SIGN_OUT,
    PASSWORD_CHANGED,
    PASSWORD_DISABLED,
    ACCESS_ALLOWED,
    PRIVILEGES_CHANGED,
    OWNER_MADE_PLAIN,
    ACCESS_ENDED,
    UNJOINED,
    USERNAME_RETIRING,
    FIND,
    TICKET_SPENT,
    JOINED,
    SWITCHED,
    PRACTICE_SETUP_EDITED,
    PRACTICE_SETUP_VIEWED,
    TIN_CHANGED,
    USERNAMES_LISTED,
    ACTIVITY_READ,
    ACTIVITY_VERIFIED,
    CHECKPOINT_EXPORTED
}
