package dev.latchkey.domain.privilege;

import com.google.common.collect.ImmutableMap;

/**
 * For one link: portion to level, packed with two bits a portion.
 *
 * <p>A portion that was never set is NONE, so that a portion added later is NONE on every link (PRV-1). So is one with the
 * pattern no level has: it is cleared, lest it pass for more than FULL where two are compared.
 *
 * @param packed bits {@code 2 * position} and the next hold a portion's level: 0 NONE, 1 VIEW, 2 FULL
 */
public record Privileges(long packed) {
    public static final Privileges NOTHING = new Privileges(0);

    private static final long LOWER_BITS = 0x5555_5555_5555_5555L;

    public Privileges {
        long bothBits = packed & (packed >>> 1) & LOWER_BITS;
        packed &= ~(bothBits | bothBits << 1);
    }

    static long bits(Portion portion, AccessLevel level) {
        return (long) level.bits() << shift(portion);
    }

    private static int shift(Portion portion) {
        return 2 * portion.position();
    }

    public AccessLevel level(Portion portion) {
        return AccessLevel.ofBits((int) (packed >>> shift(portion)));
    }

    public Privileges with(Portion portion, AccessLevel level) {
        return new Privileges((packed & ~(3L << shift(portion))) | bits(portion, level));
    }

    /** Portion by portion the lower of both: what is left of these for somebody who holds only those. */
    public Privileges cutTo(Privileges other) {
        long cut = 0;
        for (int shift = 0; shift < 2 * Portion.MOST; shift += 2) {
            cut |= Math.min((packed >>> shift) & 3, (other.packed >>> shift) & 3) << shift;
        }
        return new Privileges(cut);
    }

    /** Portion by portion the higher of both. */
    public Privileges orHigher(Privileges other) {
        long higher = 0;
        for (int shift = 0; shift < 2 * Portion.MOST; shift += 2) {
            higher |= Math.max((packed >>> shift) & 3, (other.packed >>> shift) & 3) << shift;
        }
        return new Privileges(higher);
    }

    /** Tells whether no portion has a higher level here than there. */
    public boolean within(Privileges other) {
        return cutTo(other).equals(this);
    }

    public boolean isNothing() {
        return packed == 0;
    }

    /** Each portion of an installation with its level, in order of their positions. */
    public ImmutableMap<Portion, AccessLevel> levels(Portions portions) {
        return portions.all().stream().collect(ImmutableMap.toImmutableMap(portion -> portion, this::level));
    }
}
