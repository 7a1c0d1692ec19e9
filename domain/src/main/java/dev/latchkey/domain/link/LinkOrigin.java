package dev.latchkey.domain.link;

/** How a link came to be (PRV-2). */
public enum LinkOrigin {
    /** Made with the account at sign-up (ACC-1). */
    SIGN_UP,
    /** Allow Account Access: with a first password (LNK-1). */
    ALLOWED,
    /** Find and Join: by control of another username (LNK-5). */
    JOINED,
    /** By a one-time link (LNK-2). */
    INVITED
}
