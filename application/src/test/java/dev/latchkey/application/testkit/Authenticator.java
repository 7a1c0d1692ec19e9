package dev.latchkey.application.testkit;

import com.google.common.io.BaseEncoding;
import dev.latchkey.domain.shared.Secret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app on a phone, which was told the secret of a second factor. Works RFC 6238 out by itself. */
public final class Authenticator {
    private static final long STEP_SECONDS = 30;

    private final byte[] secret;

    private Authenticator(byte[] secret) {
        this.secret = secret;
    }

    /** An app into which the secret was typed. */
    public static Authenticator of(Secret base32) {
        return new Authenticator(BaseEncoding.base32().decode(base32.reveal()));
    }

    /** What it shows at a moment. */
    public String at(Instant moment) {
        return digits(Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS), 6);
    }

    /** What an app whose clock differs by so many steps shows. */
    public String at(Instant moment, int steps) {
        return at(moment.plusSeconds(steps * STEP_SECONDS));
    }

    String digits(long step, int count) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
            String digits = String.format(Locale.ROOT, "%010d", number);
            return digits.substring(digits.length() - count);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
