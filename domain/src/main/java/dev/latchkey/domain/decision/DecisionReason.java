package dev.latchkey.domain.decision;

/** Why a decision came out as it did (DEC-1); the first that applies, in this order. */
public enum DecisionReason {
    USERNAME_UNKNOWN("There is no such username."),
    ACCOUNT_UNKNOWN("There is no such account."),
    PORTION_UNKNOWN("There is no such portion of the system."),
    USERNAME_RETIRED("The username is retired."),
    ACCOUNT_CLOSED("The account is closed."),
    NO_PATH("The username has no link to this account."),
    LINK_NOT_YET("The link is not in force yet."),
    LINK_ENDED("The link has ended."),
    LINK_SUSPENDED("The link is suspended."),
    SECOND_FACTOR_REQUIRED("The account asks for a second factor, and the username has none."),
    ACCOUNT_INACTIVE("The account is inactive."),
    ACCOUNT_READ_ONLY("The account is read-only in its present state."),
    LEVEL_TOO_LOW("The level held in this portion is too low."),
    OWNER("The username is an owner of the account."),
    LINK("The username's link allows it."),
    CONNECTION("The connection of the username's agent allows it.");

    private final String sentence;

    DecisionReason(String sentence) {
        this.sentence = sentence;
    }

    /** One sentence for the person who asked. */
    public String sentence() {
        return sentence;
    }
}
