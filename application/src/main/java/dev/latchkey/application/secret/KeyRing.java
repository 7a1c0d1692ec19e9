package dev.latchkey.application.secret;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of an installation: for each purpose one current key and any number of former ones.
 *
 * <p>Immutable and safe for many threads. {@code toString} shows ids only.
 */
public final class KeyRing {
    /** What a key is for; a key is never used for two things. */
    public enum Purpose {
        TIN_ENCRYPT("tin-encrypt"),
        TIN_COMPARE("tin-compare"),
        CODE_MAC("code-mac"),
        CURSOR_MAC("cursor-mac"),
        CHECKPOINT_SIGN("checkpoint-sign"),
        FACTOR_ENCRYPT("factor-encrypt");

        private final String text;

        Purpose(String text) {
            this.text = text;
        }

        /** The name it has in the key ring file. */
        public String text() {
            return text;
        }
    }

    /**
     * One key.
     *
     * @param id names it within its purpose
     * @param current whether new values are made with it
     */
    public record Key(Purpose purpose, String id, boolean current, Material material) {}

    /** 32 secret bytes; shows nothing of them. */
    public static final class Material {
        public static final int LENGTH = 32;

        private final byte[] bytes;

        public Material(byte[] bytes) {
            if (bytes.length != LENGTH) {
                throw new Rejected(Reason.SETTING_INVALID, "keys");
            }
            this.bytes = Arrays.copyOf(bytes, LENGTH);
        }

        byte[] bytes() {
            return bytes.clone();
        }

        /** The bytes as Base64, for the key ring file alone. */
        public String revealBase64() {
            return Base64.getEncoder().encodeToString(bytes);
        }

        SecretKeySpec as(String algorithm) {
            return new SecretKeySpec(bytes, algorithm);
        }

        @Override
        public String toString() {
            return "(secret)";
        }
    }

    private final ImmutableList<Key> keys;

    /** @throws Rejected with SETTING_INVALID unless each purpose has exactly one current key and ids are used once */
    public KeyRing(Iterable<Key> keys) {
        this.keys = ImmutableList.copyOf(keys);
        for (Purpose purpose : Purpose.values()) {
            int current = 0;
            Set<String> ids = new HashSet<>();
            for (Key key : this.keys) {
                if (key.purpose() == purpose) {
                    current += key.current() ? 1 : 0;
                    if (!ids.add(key.id())) {
                        throw new Rejected(Reason.SETTING_INVALID, "keys");
                    }
                }
            }
            if (current != 1) {
                throw new Rejected(Reason.SETTING_INVALID, "keys");
            }
        }
    }

    /** A new ring with one key for each purpose. */
    public static KeyRing fresh(Randomness randomness) {
        return completed(ImmutableList.of(), randomness);
    }

    /**
     * The ring with a new key for each purpose that has none: what is asked of a ring made before a purpose was thought of.
     *
     * @throws Rejected as {@link #KeyRing(Iterable)}
     */
    public static KeyRing completed(Iterable<Key> keys, Randomness randomness) {
        ImmutableList.Builder<Key> all = ImmutableList.<Key>builder().addAll(keys);
        for (Purpose purpose : missing(keys)) {
            all.add(new Key(purpose, "1", true, new Material(randomness.bytes(Material.LENGTH))));
        }
        return new KeyRing(all.build());
    }

    /** The purposes no key is for. Every command asks: a loop is over before a stream would have begun. */
    public static ImmutableSet<Purpose> missing(Iterable<Key> keys) {
        Set<Purpose> missing = EnumSet.allOf(Purpose.class);
        for (Key key : keys) {
            missing.remove(key.purpose());
        }
        return ImmutableSet.copyOf(missing);
    }

    /** Purposes by the names they have in the key ring file. */
    public static String written(Collection<Purpose> purposes) {
        return purposes.stream().map(Purpose::text).collect(Collectors.joining(", "));
    }

    /** The ring with a new current key for a purpose; the former ones stay, to read what they made. */
    public KeyRing rotated(Purpose purpose, Randomness randomness) {
        ImmutableList.Builder<Key> changed = ImmutableList.builder();
        for (Key key : keys) {
            boolean same = key.purpose() == purpose;
            changed.add(same ? new Key(purpose, key.id(), false, key.material()) : key);
        }
        Material material = new Material(randomness.bytes(Material.LENGTH));
        return new KeyRing(changed.add(new Key(purpose, Integer.toString(nextId(purpose)), true, material))
                .build());
    }

    /** Higher than every number there is, so that no id of a key that was removed comes back. */
    private int nextId(Purpose purpose) {
        return 1
                + keys.stream()
                        .filter(key -> key.purpose() == purpose)
                        .map(key -> Optional.ofNullable(Ints.tryParse(key.id())).orElse(0))
                        .max(Comparator.naturalOrder())
                        .orElse(0);
    }

    public ImmutableList<Key> keys() {
        return keys;
    }

    public Key current(Purpose purpose) {
        return keys.stream()
                .filter(key -> key.purpose() == purpose && key.current())
                .findFirst()
                .orElseThrow();
    }

    /** @throws IllegalStateException when the ring has no such key: something was made with a key that is lost */
    public Key named(Purpose purpose, String id) {
        return keys.stream()
                .filter(key -> key.purpose() == purpose && key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no key " + purpose.text() + " " + id));
    }

    /** HMAC-SHA-256 of a text under a purpose's current key, as unpadded base64url. */
    public String mac(Purpose purpose, String text) {
        return mac(current(purpose), text);
    }

    static String mac(Key key, String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HmacSha256.of(key.material().bytes(), text));
    }

    /** What the database keeps of a key to know it again; tells nothing about the key (architecture: key ring). */
    public static String checkValue(Key key) {
        return mac(key, "latchkey key check: " + key.purpose().text() + " " + key.id());
    }

    @Override
    public String toString() {
        return "KeyRing"
                + keys.stream()
                        .map(key -> key.purpose().text() + ":" + key.id())
                        .toList();
    }
}
