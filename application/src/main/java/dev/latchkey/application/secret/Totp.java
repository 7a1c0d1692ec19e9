package dev.latchkey.application.secret;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import dev.latchkey.domain.shared.Secret;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes (RFC 6238): SHA-1, six digits, a step of 30 seconds.
 *
 * <p>A code is good in its own step and in the ones beside it, so that clocks may differ by a step (section 5.2). Stateless
 * and safe for many threads.
 */
public final class Totp {
    public static final Duration STEP = Duration.ofSeconds(30);
    public static final int DIGITS = 6;

    private static final int DRIFT = 1;
    private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator(DIGITS);

    private Totp() {}

    /** The number of the time step a moment lies in. */
    public static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }

    /** The code of a step, which is not negative. */
    public static Secret code(FactorSecret secret, long step) {
        try {
            return new Secret(CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret.bytes(), "HmacSHA1"), step, Locale.ROOT));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any bytes are a key", e);
        }
    }

    /**
     * The latest step a code is good for at a moment, or nothing; takes the same time whatever the answer.
     *
     * @param code what was typed, of whatever length
     */
    public static OptionalLong step(FactorSecret secret, Secret code, Instant now) {
        OptionalLong good = OptionalLong.empty();
        for (long step = stepAt(now) - DRIFT; step <= stepAt(now) + DRIFT; step++) {
            if (code(secret, step).equals(code)) {
                good = OptionalLong.of(step);
            }
        }
        return good;
    }
}
