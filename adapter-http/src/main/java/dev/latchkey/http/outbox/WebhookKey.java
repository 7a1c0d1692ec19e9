package dev.latchkey.http.outbox;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key a webhook and its receiver share. Shows nothing of it. Safe for many threads. */
public final class WebhookKey {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private WebhookKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** @throws Rejected with SETTING_INVALID on {@code webhook.secret-file} */
    static WebhookKey of(Secret secret) {
        String text = secret.reveal().strip();
        try {
            byte[] bytes = Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
            if (bytes.length >= SHORTEST && bytes.length <= LONGEST) {
                return new WebhookKey(bytes);
            }
        } catch (IllegalArgumentException noBase64) {
            // refused below
        }
        throw new Rejected(Reason.SETTING_INVALID, "webhook.secret-file");
    }

    /** What the header {@code webhook-signature} says: the message's HMAC-SHA-256 in Base64, after its version. */
    String signature(String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
