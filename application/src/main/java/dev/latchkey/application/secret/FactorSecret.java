package dev.latchkey.application.secret;

import com.google.common.io.BaseEncoding;
import com.google.common.net.UrlEscapers;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Username;
import java.util.Arrays;

/** What a second factor's codes are made of: 160 random bits (RFC 4226 section 4); shows nothing of them. */
public final class FactorSecret {
    private static final int BYTES = 20;
    private static final String ISSUER = "Latchkey";

    private final byte[] bytes;

    FactorSecret(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a second factor's secret has 160 bits");
        }
        this.bytes = Arrays.copyOf(bytes, BYTES);
    }

    public static FactorSecret random(Randomness randomness) {
        return new FactorSecret(randomness.bytes(BYTES));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** 32 letters and digits, to be typed into an app that cannot read a picture (RFC 4648 section 6). */
    public Secret base32() {
        return new Secret(BaseEncoding.base32().encode(bytes));
    }

    /** The {@code otpauth:} address by which an app takes it over, with everything it needs to know. */
    public Secret uri(Username username) {
        String name = UrlEscapers.urlFormParameterEscaper().escape(username.value());
        return new Secret("otpauth://totp/" + ISSUER + ":" + name + "?secret=" + base32().reveal() + "&issuer=" + ISSUER
                + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period=" + Totp.STEP.toSeconds());
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
