package dev.latchkey.application.secret;

import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.domain.activity.Head;
import dev.latchkey.domain.activity.Ledger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Signs the end of a chain with the ring's current signing key, so that it can be kept elsewhere and compared later (ACT-3).
 * Safe for many threads.
 */
public final class Checkpoints {
    private final KeyRing keys;

    public Checkpoints(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * A signed statement of what a chain's end was.
     *
     * @param signed the text that was signed: ledger, sequence, hash and time, each on a line of its own
     * @param keyId which key signed it
     * @param publicKey the key's public half, Base64 of 32 bytes
     * @param signature Ed25519 (RFC 8032) over the text's UTF-8 bytes, Base64
     */
    public record Checkpoint(long sequence, String signed, String keyId, String publicKey, String signature) {}

    public Checkpoint sign(Ledger ledger, Head head, Instant at) {
        KeyRing.Key key = keys.current(Purpose.CHECKPOINT_SIGN);
        Ed25519PrivateKeyParameters secret =
                new Ed25519PrivateKeyParameters(key.material().bytes(), 0);
        String text = String.join(
                "\n",
                "latchkey checkpoint",
                ledger.value(),
                Long.toString(head.sequence()),
                head.hash(),
                at.toString());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(bytes, 0, bytes.length);
        return new Checkpoint(
                head.sequence(),
                text,
                key.id(),
                Base64.getEncoder().encodeToString(secret.generatePublicKey().getEncoded()),
                Base64.getEncoder().encodeToString(signer.generateSignature()));
    }
}
