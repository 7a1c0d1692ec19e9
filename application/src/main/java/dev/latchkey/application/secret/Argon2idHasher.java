package dev.latchkey.application.secret;

import com.google.common.base.Suppliers;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106), 19 MiB, two passes, one lane (USR-2), in PHC string form.
 *
 * <p>At most as many hashes at once as there are processors; others wait up to 5 seconds and are then refused as BUSY, so
 * that a flood of sign-ins costs neither the memory nor the other requests. Safe for many threads.
 */
public final class Argon2idHasher implements PasswordHasher {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([^$]+)\\$([^$]+)");

    private final Randomness randomness;
    private final Turns turns;
    private final Supplier<String> decoy;

    /** A hasher that runs as many hashes at once as the machine has processors. */
    public Argon2idHasher(Randomness randomness) {
        this(randomness, Runtime.getRuntime().availableProcessors());
    }

    public Argon2idHasher(Randomness randomness, int atOnce) {
        this(randomness, new Turns(atOnce, PATIENCE));
    }

    Argon2idHasher(Randomness randomness, Turns turns) {
        this.randomness = randomness;
        this.turns = turns;
        this.decoy = Suppliers.memoize(() -> phc(randomness.bytes(SALT_BYTES), randomness.bytes(HASH_BYTES)));
    }

    @Override
    public String hash(Secret password) {
        byte[] salt = randomness.bytes(SALT_BYTES);
        return phc(salt, turns.take(() -> derive(password, MEMORY_KIB, PASSES, LANES, salt, HASH_BYTES)));
    }

    @Override
    public boolean verify(Secret password, String hash) {
        Matcher phc = parsed(hash);
        byte[] salt = Base64.getDecoder().decode(phc.group(4));
        byte[] expected = Base64.getDecoder().decode(phc.group(5));
        byte[] actual = turns.take(() -> derive(
                password,
                Integer.parseInt(phc.group(1)),
                Integer.parseInt(phc.group(2)),
                Integer.parseInt(phc.group(3)),
                salt,
                expected.length));
        return MessageDigest.isEqual(expected, actual);
    }

    @Override
    public boolean isOutdated(String hash) {
        Matcher phc = parsed(hash);
        return Integer.parseInt(phc.group(1)) < MEMORY_KIB
                || Integer.parseInt(phc.group(2)) < PASSES
                || Integer.parseInt(phc.group(3)) < LANES;
    }

    @Override
    public String decoy() {
        return decoy.get();
    }

    private static byte[] derive(Secret password, int memory, int passes, int lanes, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.reveal().getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static String phc(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    private static Matcher parsed(String hash) {
        Matcher phc = PHC.matcher(hash);
        if (!phc.matches()) {
            throw new IllegalStateException("a stored password hash is not Argon2id");
        }
        return phc;
    }
}
