package dev.latchkey.domain.privilege;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;

/** What somebody wants to do in a portion (DEC-1). */
public enum Action {
    VIEW(AccessLevel.VIEW),
    CHANGE(AccessLevel.FULL);

    private final AccessLevel needs;

    Action(AccessLevel needs) {
        this.needs = needs;
    }

    /** The least level that allows it. */
    public AccessLevel needs() {
        return needs;
    }

    /** @throws Rejected with ACTION_UNKNOWN */
    public static Action parse(String text) {
        return switch (text) {
            case "VIEW", "view" -> VIEW;
            case "CHANGE", "change" -> CHANGE;
            default -> throw new Rejected(Reason.ACTION_UNKNOWN);
        };
    }
}
