package dev.latchkey.application.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.common.io.BaseEncoding;
import dev.latchkey.application.testkit.Authenticator;
import dev.latchkey.application.testkit.SeededRandomness;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Username;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("USR-7")
class TotpTest {
    private static final byte[] BYTES = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final FactorSecret SECRET = new FactorSecret(BYTES);

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_library_gives_the_codes_of_the_rfc_and_ours_are_the_end_of_them(long second, String code)
            throws InvalidKeyException {
        Instant moment = Instant.ofEpochSecond(second);
        TimeBasedOneTimePasswordGenerator library = new TimeBasedOneTimePasswordGenerator(Totp.STEP, 8);

        assertThat(library.generateOneTimePasswordString(new SecretKeySpec(BYTES, "HmacSHA1"), moment))
                .isEqualTo(code);
        assertThat(Totp.code(SECRET, Totp.stepAt(moment))).isEqualTo(new Secret(code.substring(2)));
        assertThat(Authenticator.of(SECRET.base32()).at(moment)).isEqualTo(code.substring(2));
    }

    @Test
    void a_code_is_good_a_step_early_and_a_step_late_and_no_more() {
        Instant now = Instant.ofEpochSecond(1_111_111_110);
        long step = Totp.stepAt(now);

        for (int steps = -1; steps <= 1; steps++) {
            assertThat(Totp.step(SECRET, Totp.code(SECRET, step + steps), now))
                    .isEqualTo(OptionalLong.of(step + steps));
        }
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 2), now)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 2), now)).isEmpty();
    }

    @Test
    void a_step_begins_every_half_minute() {
        assertThat(Totp.stepAt(Instant.EPOCH.plusSeconds(30))).isEqualTo(1);
        assertThat(Totp.stepAt(Instant.EPOCH.plusSeconds(30).minusNanos(1))).isZero();
    }

    @Test
    void what_is_no_code_is_never_right() {
        Instant now = Instant.ofEpochSecond(59);

        assertThat(Totp.step(SECRET, new Secret(""), now)).isEmpty();
        assertThat(Totp.step(SECRET, new Secret("287082 "), now)).isEmpty();
        assertThat(Totp.step(SECRET, new Secret("0287082"), now)).isEmpty();
        assertThat(Totp.step(SECRET, new Secret("287082"), now)).isPresent();
    }

    @Test
    void a_secret_is_told_as_apps_read_it_and_shown_by_nothing_else() {
        Username name = new Username("ada+home@example.com");

        assertThat(SECRET.base32().reveal()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(SECRET.uri(name).reveal())
                .isEqualTo("otpauth://totp/Latchkey:ada%2Bhome%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Latchkey&algorithm=SHA1&digits=6&period=30");
        assertThat(SECRET).hasToString("(secret)");
        FactorSecret random = FactorSecret.random(new SeededRandomness());
        assertThat(BaseEncoding.base32().decode(random.base32().reveal())).hasSize(20);
    }
}
