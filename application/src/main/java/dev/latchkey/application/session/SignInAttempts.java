package dev.latchkey.application.session;

import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.secret.Paces;
import dev.latchkey.application.secret.Throttle;
import dev.latchkey.application.secret.Tokens;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Counts attempts to sign in (USR-5): per username, or per client that has signed in as it before; and per source address,
 * whose delay slows only usernames that were tried from it. Safe for many threads.
 */
public final class SignInAttempts {
    private static final Duration KNOWN_CLIENT = Duration.ofDays(30);

    private final Throttle throttle;
    private final Devices devices;
    private final Persons persons;
    private final Transactions transactions;
    private final KeyRing keys;
    private final Clock clock;

    public SignInAttempts(
            Throttle throttle, Devices devices, Persons persons, Transactions transactions, KeyRing keys, Clock clock) {
        this.throttle = throttle;
        this.devices = devices;
        this.persons = persons;
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * An attempt that was counted.
     *
     * @param key what it was counted under
     * @param count attempts since the last success, this one included
     */
    record Attempt(
            String key,
            int count,
            @Nullable String source,
            @Nullable String pair) {}

    /** @throws Rejected with TOO_MANY_ATTEMPTS */
    Attempt begin(Origin origin, SignIn.Command command) {
        String typed = command.username();
        Secret device = command.device();
        String key = device != null && isKnownClient(device, typed)
                ? throttle.ofDevice(Tokens.hash(device), typed)
                : throttle.ofUsername(typed);
        String address = origin.address();
        String source = address == null ? null : throttle.ofSource(address);
        String pair = address == null ? null : throttle.ofSourceAndUsername(address, typed);
        if (source != null && pair != null && throttle.knows(pair)) {
            throttle.requireDue(source);
        }
        int count = throttle.reserve(key, Paces.USERNAME);
        if (source != null && pair != null) {
            throttle.count(source, Paces.SOURCE);
            throttle.count(pair, Paces.SOURCE);
        }
        return new Attempt(key, count, source, pair);
    }

    /** Counting starts anew for the username and the client; an address is given its attempt back. */
    void succeeded(Attempt attempt) {
        throttle.forget(attempt.key());
        if (attempt.source() != null && attempt.pair() != null) {
            throttle.forget(attempt.pair());
            throttle.giveBack(attempt.source());
        }
    }

    void apart(Runnable work) {
        transactions.runApart(work);
    }

    /** What is kept of a name nobody has: people type passwords there (ACT-6). */
    String nameless(String typed) {
        return keys.mac(Purpose.CODE_MAC, "unknown name\n" + typed.strip().toLowerCase(Locale.ROOT));
    }

    private boolean isKnownClient(Secret device, String typed) {
        try {
            return persons.named(new Username(typed))
                    .filter(person -> devices.hasSignedIn(
                            Tokens.hash(device), person.id(), clock.now().minus(KNOWN_CLIENT)))
                    .isPresent();
        } catch (Rejected noSuchName) {
            return false;
        }
    }
}
