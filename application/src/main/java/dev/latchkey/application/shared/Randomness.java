package dev.latchkey.application.shared;

import com.google.common.base.Suppliers;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Where unguessable values come from. Safe for many threads. */
public interface Randomness {
    /** Fresh random bytes. */
    byte[] bytes(int count);

    /** A number from 0 (inclusive) to the bound (exclusive), each equally likely. */
    int below(int bound);

    /** 256 random bits as 43 characters of unpadded base64url. */
    default String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** The platform's strong generator. */
    static Randomness secure() {
        Supplier<SecureRandom> random = Suppliers.memoize(SecureRandom::new);
        return new Randomness() {
            @Override
            public byte[] bytes(int count) {
                byte[] bytes = new byte[count];
                random.get().nextBytes(bytes);
                return bytes;
            }

            @Override
            public int below(int bound) {
                return random.get().nextInt(bound);
            }
        };
    }
}
