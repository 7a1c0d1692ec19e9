package dev.latchkey.domain.privilege;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;

/** How far somebody may go in a portion: No Access, View Only, Full Access, in that order. */
public enum AccessLevel {
    NONE(0, "No Access"),
    VIEW(1, "View Only"),
    FULL(2, "Full Access");

    private static final AccessLevel[] BY_BITS = {NONE, VIEW, FULL, NONE};

    private final int bits;
    private final String words;

    AccessLevel(int bits, String words) {
        this.bits = bits;
        this.words = words;
    }

    /** What people call it. */
    public String words() {
        return words;
    }

    /** The level two packed bits stand for; the unused pattern is NONE. */
    static AccessLevel ofBits(int bits) {
        return BY_BITS[bits & 3];
    }

    /** The two bits that stand for it wherever levels are packed, in the database too. */
    int bits() {
        return bits;
    }

    /** @throws Rejected with LEVEL_UNKNOWN */
    public static AccessLevel parse(String text) {
        return switch (text) {
            case "NONE" -> NONE;
            case "VIEW" -> VIEW;
            case "FULL" -> FULL;
            default -> throw new Rejected(Reason.LEVEL_UNKNOWN);
        };
    }

    public boolean covers(AccessLevel wanted) {
        return bits >= wanted.bits;
    }

    public AccessLevel cappedAt(AccessLevel cap) {
        return bits <= cap.bits ? this : cap;
    }

    public AccessLevel orHigher(AccessLevel other) {
        return bits >= other.bits ? this : other;
    }
}
