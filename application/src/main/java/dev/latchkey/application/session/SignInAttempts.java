package dev.latchkey.application.session;

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
import org.jspecify.annotations.Nullable;

/**
 * Counts attempts to sign in (USR-5): per username, or per client that has signed in as it before; and per source address,
 * whose delay slows only usernames that were tried from it. Safe for many threads.
 */
public final class SignInAttempts {
    /** How long a client counts as known after it signed in as a username (USR-5). */
    public static final Duration KNOWN_CLIENT = Duration.ofDays(30);

    private final Throttle throttle;
    private final Devices devices;
    private final Persons persons;
    private final Transactions transactions;
    private final Clock clock;

    public SignInAttempts(Throttle throttle, Devices devices, Persons persons, Transactions transactions, Clock clock) {
        this.throttle = throttle;
        this.devices = devices;
        this.persons = persons;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * An attempt that was counted.
     *
     * @param key what it was counted under
     * @param count attempts since the last success, this one included
     * @param slowed whether the source's delay held for it, so that it was counted there too; else only its failure is
     */
    record Attempt(
            String key,
            int count,
            @Nullable String source,
            @Nullable String pair,
            boolean slowed) {}

    /** @throws Rejected with TOO_MANY_ATTEMPTS */
    Attempt begin(Origin origin, SignIn.Command command) {
        String typed = command.username();
        Secret device = command.device();
        Secret known = device != null && isKnownClient(device, typed) ? device : null;
        String key = known == null ? throttle.ofUsername(typed) : throttle.ofDevice(Tokens.hash(known), typed);
        String address = origin.address();
        String source = address == null ? null : throttle.ofSource(address);
        String pair = address == null ? null : throttle.ofSourceAndUsername(address, typed);
        if (source == null || pair == null) {
            return new Attempt(key, throttle.reserve(key, Paces.USERNAME), null, null, false);
        }
        boolean slowed = known == null && throttle.knows(pair);
        int count = slowed ? throttle.reserveBoth(source, Paces.SOURCE, key) : throttle.reserve(key, Paces.USERNAME);
        throttle.count(pair, Paces.SOURCE);
        return new Attempt(key, count, source, pair, slowed);
    }

    void failed(Attempt attempt) {
        if (attempt.source() != null && !attempt.slowed()) {
            throttle.count(attempt.source(), Paces.SOURCE);
        }
    }

    /**
     * Counting starts anew for the username and the client. An address is given back what it was counted and no more: who has
     * one account cannot end the wait for the others.
     */
    void succeeded(Attempt attempt) {
        throttle.forget(attempt.key());
        if (attempt.pair() != null) {
            throttle.forget(attempt.pair());
        }
        if (attempt.source() != null && attempt.slowed()) {
            throttle.giveBack(attempt.source());
        }
    }

    /**
     * Takes back an attempt that was no failure. Whether the username has failed from the address before is still known:
     * asking for a code must not end the address's delay.
     */
    void takenBack(Attempt attempt) {
        throttle.giveBack(attempt.key());
        if (attempt.slowed() && attempt.source() != null) {
            throttle.giveBack(attempt.source());
        } else if (attempt.pair() != null) {
            throttle.giveBack(attempt.pair());
        }
    }

    String unknownName(String typed) {
        return throttle.unknownName(typed);
    }

    void apart(Runnable work) {
        transactions.runApart(work);
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
