package dev.latchkey.application.decision;

/**
 * A question as a caller writes it: "may this username do that in this account?" (DEC-1). What names nothing is not an
 * error but an answer, the action excepted.
 *
 * @param action VIEW or CHANGE
 */
public record Question(String username, String account, String portion, String action) {}
