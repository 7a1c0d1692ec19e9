package dev.latchkey.application.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.secret.Checkpoints.Checkpoint;
import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.testkit.Moments;
import dev.latchkey.application.testkit.SeededRandomness;
import dev.latchkey.domain.activity.Head;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verified with the JDK's Ed25519, as whoever keeps a checkpoint might. */
@Tag("ACT-3")
class CheckpointsTest {
    private static final SeededRandomness RANDOMNESS = new SeededRandomness();
    private static final KeyRing KEYS = KeyRing.fresh(RANDOMNESS);
    private static final Ledger LEDGER = Ledger.of(AccountId.at(0));
    private static final Head HEAD = new Head(42, "a".repeat(64));

    private final Checkpoint checkpoint = new Checkpoints(KEYS).sign(LEDGER, HEAD, Moments.NOON);

    @Test
    void it_says_which_chain_ended_where_and_when() {
        assertThat(checkpoint.signed().lines())
                .containsExactly(
                        "latchkey checkpoint", "account:10000004", "42", "a".repeat(64), Moments.NOON.toString());
        assertThat(checkpoint.sequence()).isEqualTo(42);
        assertThat(checkpoint.keyId()).isEqualTo("1");
    }

    @Test
    void anybody_can_verify_it_with_the_public_half() throws Exception {
        assertThat(verifies(checkpoint, checkpoint.signed())).isTrue();
        assertThat(verifies(checkpoint, checkpoint.signed().replace("42", "43")))
                .isFalse();
    }

    @Test
    void another_key_signs_otherwise() {
        Checkpoint rotated =
                new Checkpoints(KEYS.rotated(Purpose.CHECKPOINT_SIGN, RANDOMNESS)).sign(LEDGER, HEAD, Moments.NOON);

        assertThat(rotated.keyId()).isEqualTo("2");
        assertThat(rotated.publicKey()).isNotEqualTo(checkpoint.publicKey());
        assertThat(rotated.signature()).isNotEqualTo(checkpoint.signature());
    }

    @Test
    @Tag("ACT-6")
    void it_shows_nothing_of_the_secret_half() {
        assertThat(checkpoint.toString())
                .doesNotContain(KEYS.current(Purpose.CHECKPOINT_SIGN).material().revealBase64());
    }

    private static boolean verifies(Checkpoint checkpoint, String text) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey(checkpoint));
        verifier.update(text.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(Base64.getDecoder().decode(checkpoint.signature()));
    }

    /** RFC 8410: the 32 bytes behind a fixed prefix. */
    private static PublicKey publicKey(Checkpoint checkpoint) throws GeneralSecurityException {
        byte[] raw = Base64.getDecoder().decode(checkpoint.publicKey());
        byte[] encoded = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
