package dev.latchkey.domain.activity;

/**
 * The end of a chain.
 *
 * @param sequence of the last record, 0 for an empty chain
 * @param hash of the last record, 64 zeros for an empty chain
 */
public record Head(long sequence, String hash) {
    public static final Head EMPTY = new Head(0, "0".repeat(64));
}
