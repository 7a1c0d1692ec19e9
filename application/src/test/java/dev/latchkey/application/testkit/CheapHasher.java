package dev.latchkey.application.testkit;

import com.google.common.hash.Hashing;
import dev.latchkey.application.secret.PasswordHasher;
import dev.latchkey.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A hasher that costs next to nothing and keeps count of what it was asked. For tests alone: its hashes protect nothing.
 *
 * <p>Two hashes of one password differ. Safe for many threads.
 */
public final class CheapHasher implements PasswordHasher {
    private static final String DECOY = "$cheap$c=0$0$-";

    private final Duration each;
    private final AtomicInteger cost = new AtomicInteger(1);
    private final AtomicInteger salts = new AtomicInteger();
    private final AtomicInteger verifications = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger highest = new AtomicInteger();

    public CheapHasher() {
        this(Duration.ZERO);
    }

    /** A hasher whose every hash and verification takes at least so long, so that those at once overlap. */
    public CheapHasher(Duration each) {
        this.each = each;
    }

    @Override
    public String hash(Secret password) {
        enter();
        try {
            return phc(cost.get(), salts.incrementAndGet(), password);
        } finally {
            running.decrementAndGet();
        }
    }

    @Override
    public boolean verify(Secret password, String hash) {
        verifications.incrementAndGet();
        enter();
        try {
            return !hash.equals(DECOY) && hash.equals(phc(costOf(hash), Integer.parseInt(part(hash, 3)), password));
        } finally {
            running.decrementAndGet();
        }
    }

    @Override
    public boolean isOutdated(String hash) {
        return costOf(hash) < cost.get();
    }

    @Override
    public String decoy() {
        return DECOY;
    }

    /** Makes every hash made so far outdated (USR-2). */
    public void raiseCost() {
        cost.incrementAndGet();
    }

    /** How many passwords were verified, those against the decoy included (USR-4). */
    public int verifications() {
        return verifications.get();
    }

    /** How many hashes and verifications ran at the same time at the most. */
    public int highestAtOnce() {
        return highest.get();
    }

    private void enter() {
        highest.accumulateAndGet(running.incrementAndGet(), Math::max);
        long end = System.nanoTime() + each.toNanos();
        for (long left = each.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static String phc(int cost, int salt, Secret password) {
        String hash = Hashing.sha256()
                .hashString(salt + " " + password.reveal(), StandardCharsets.UTF_8)
                .toString();
        return "$cheap$c=" + cost + "$" + salt + "$" + hash;
    }

    private static int costOf(String hash) {
        return Integer.parseInt(part(hash, 2).substring(2));
    }

    private static String part(String hash, int index) {
        return hash.split("\\$", -1)[index];
    }
}
