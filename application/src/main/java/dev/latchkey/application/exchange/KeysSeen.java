package dev.latchkey.application.exchange;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Longs;

/**
 * The keys of the rows of a file, as hashes of 127 bits: 16 bytes each, whatever their length, in a table that is at most half
 * full. For one thread.
 *
 * <p>Two keys of one hash would be taken for one; among 250,000 that happens once in 10<sup>27</sup> files.
 */
final class KeysSeen {
    private static final HashFunction HASH = Hashing.murmur3_128();

    /** Pairs of longs, the second of which is odd; 0 where there is none. */
    private long[] table = new long[1 << 10];

    private int size;

    /** Adds a key; false when it is there already. */
    boolean add(String key) {
        byte[] hash = HASH.hashUnencodedChars(key).asBytes();
        long first = Longs.fromByteArray(hash);
        long second = Longs.fromBytes(hash[8], hash[9], hash[10], hash[11], hash[12], hash[13], hash[14], hash[15]);
        int slot = slot(first, second | 1);
        if (table[slot + 1] != 0) {
            return false;
        }
        put(slot, first, second | 1);
        size++;
        if (4 * size > table.length) {
            grow();
        }
        return true;
    }

    private int slot(long first, long second) {
        int slot = ((int) first << 1) & (table.length - 1);
        while (table[slot + 1] != 0 && !(table[slot] == first && table[slot + 1] == second)) {
            slot = (slot + 2) & (table.length - 1);
        }
        return slot;
    }

    private void put(int slot, long first, long second) {
        table[slot] = first;
        table[slot + 1] = second;
    }

    private void grow() {
        long[] before = table;
        table = new long[2 * before.length];
        for (int i = 0; i < before.length; i += 2) {
            if (before[i + 1] != 0) {
                put(slot(before[i], before[i + 1]), before[i], before[i + 1]);
            }
        }
    }
}
