package dev.latchkey.cli.boot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Does on a thread of its own, while the first one reads its line, what every process waits for once and nothing of ours has a
 * part in: opens the jars, as H2 and the platform's logging look for something that is in none of them, and starts the hash
 * functions. Whoever needs one earlier does it for itself.
 */
public final class Ahead extends Thread {
    private Ahead() {
        super("ahead");
        setDaemon(true);
    }

    public static void begin() {
        new Ahead().start();
    }

    @Override
    public void run() {
        ClassLoader.getSystemResource("META-INF/nothing");
        try {
            MessageDigest.getInstance("SHA-256").digest();
        } catch (NoSuchAlgorithmException told) {
            // by whoever needs it
        }
    }
}
