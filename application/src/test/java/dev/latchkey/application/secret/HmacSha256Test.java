package dev.latchkey.application.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HmacSha256Test {
    @Property
    void is_what_the_platform_has(@ForAll @Size(min = 1, max = 64) byte[] key, @ForAll String text)
            throws GeneralSecurityException {
        Mac platform = Mac.getInstance("HmacSHA256");
        platform.init(new SecretKeySpec(key, "HmacSHA256"));

        assertThat(HmacSha256.of(key, text)).isEqualTo(platform.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** RFC 4231 section 4.3. */
    @Test
    void is_what_the_standard_says() {
        byte[] mac = HmacSha256.of("Jefe".getBytes(StandardCharsets.UTF_8), "what do ya want for nothing?");

        assertThat(HexFormat.of().formatHex(mac))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void takes_no_key_that_would_have_to_be_hashed_first() {
        assertThatThrownBy(() -> HmacSha256.of(new byte[65], "")).isInstanceOf(IllegalArgumentException.class);
    }
}
