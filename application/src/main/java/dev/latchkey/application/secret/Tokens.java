package dev.latchkey.application.secret;

import com.google.common.hash.Hashing;
import dev.latchkey.domain.shared.Secret;
import java.nio.charset.StandardCharsets;

/** How random secrets of 80 bits or more are kept: as SHA-256, which nobody can turn round for so many bits. */
public final class Tokens {
    private Tokens() {}

    /** 64 hexadecimal digits. */
    public static String hash(Secret token) {
        return Hashing.sha256()
                .hashString(token.reveal(), StandardCharsets.UTF_8)
                .toString();
    }
}
