package dev.latchkey.docs.planted.domain.privilege;

/** Stands for the level of the same name. */
public enum AccessLevel {
    NONE,
    FULL;

    public boolean covers(AccessLevel other) {
        return compareTo(other) >= 0;
    }
}
