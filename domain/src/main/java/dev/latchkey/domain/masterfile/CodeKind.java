package dev.latchkey.domain.masterfile;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;

/** The three lists an account keeps (COD-1). */
public enum CodeKind {
    DIAGNOSIS(1, "diagnosis"),
    BILLING(2, "billing"),
    PAYERS(3, "payers");

    private final int position;
    private final String text;

    CodeKind(int position, String text) {
        this.position = position;
        this.text = text;
    }

    /** What stands for it in a database, for good. */
    public int position() {
        return position;
    }

    /** What it is called in addresses and commands. */
    public String text() {
        return text;
    }

    /** @throws Rejected with CODE_KIND_UNKNOWN */
    public static CodeKind parse(String typed) {
        for (CodeKind kind : values()) {
            if (kind.text.equals(typed)) {
                return kind;
            }
        }
        throw new Rejected(Reason.CODE_KIND_UNKNOWN);
    }

    /** @throws IllegalArgumentException where none stands for it */
    public static CodeKind at(int position) {
        for (CodeKind kind : values()) {
            if (kind.position == position) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of code at " + position);
    }
}
