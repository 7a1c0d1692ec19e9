package dev.latchkey.domain.decision;

import dev.latchkey.domain.privilege.AccessLevel;

/**
 * An answer to "may this username do that in this account?" (DEC-1).
 *
 * @param level the level held now in the portion asked about, after the state's cap
 */
public record Decision(boolean allowed, AccessLevel level, DecisionReason reason) {
    static Decision denied(DecisionReason reason) {
        return new Decision(false, AccessLevel.NONE, reason);
    }
}
