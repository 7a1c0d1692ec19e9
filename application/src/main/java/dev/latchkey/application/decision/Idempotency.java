package dev.latchkey.application.decision;

import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Replays;
import dev.latchkey.application.shared.Replays.Replay;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.TokenId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a client repeat a request whose answer it did not get, without doing it twice: same key, same answer, for 24 hours.
 *
 * <p>That a request is done is written in the transaction that does it. A request that never came to an end can be repeated
 * after a minute; should the first one still come to its end, it finds its place taken and does nothing. Safe for many
 * threads.
 */
public final class Idempotency {
    /** How long a request that was done is remembered. */
    public static final Duration KEPT = Duration.ofDays(1);

    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final Replays replays;
    private final Transactions transactions;
    private final KeyRing keys;
    private final Clock clock;

    @SuppressWarnings("ThreadLocalUsage") // two instances in one JVM do not meet
    private final ThreadLocal<@Nullable Replay> running = new ThreadLocal<>();

    public Idempotency(Replays replays, Transactions transactions, KeyRing keys, Clock clock) {
        this.replays = replays;
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A request that carries a key.
     *
     * @param place method and path, as one text
     * @param key what the client chose
     * @param body what was asked, as it came
     */
    public record Request(Actor actor, String place, String key, String body) {}

    /** @param secret whether the text holds a secret: then it is not kept */
    public record Answer(String text, boolean secret) {}

    /**
     * Does the work, or gives the answer it gave before.
     *
     * @throws Rejected with KEY_USED_OTHERWISE, REQUEST_RUNNING, ANSWER_NOT_KEPT, or what the work is refused with; after a
     *     refusal the key is free again
     */
    public String once(Request request, Supplier<Answer> work) {
        Replay replay = replay(request);
        Optional<Replay> earlier = transactions.apart(() -> replays.begin(replay));
        if (earlier.isPresent() && !takesOver(earlier.get(), replay)) {
            return answerOf(earlier.get(), replay);
        }
        running.set(replay);
        try {
            Answer answer = work.get();
            transactions.runApart(() -> {
                replays.done(replay);
                if (!answer.secret()) {
                    replays.answered(replay, answer.text());
                }
            });
            return answer.text();
        } catch (RuntimeException e) {
            transactions.runApart(() -> replays.forget(replay));
            throw e;
        } finally {
            running.remove();
        }
    }

    /** Called in a use case's transaction: what it does belongs to the request that runs on this thread. */
    void mark() {
        Replay replay = running.get();
        if (replay != null && !replays.done(replay)) {
            throw new Rejected(Reason.REQUEST_RUNNING);
        }
    }

    private boolean takesOver(Replay earlier, Replay replay) {
        Duration age = Duration.between(earlier.beganAt(), replay.beganAt());
        boolean over = age.compareTo(earlier.done() ? KEPT : LONGEST_RUN) >= 0;
        return over && transactions.apart(() -> replays.takeOver(earlier, replay));
    }

    private static String answerOf(Replay earlier, Replay replay) {
        if (!earlier.bodyHash().equals(replay.bodyHash())) {
            throw new Rejected(Reason.KEY_USED_OTHERWISE);
        }
        if (!earlier.done()) {
            throw new Rejected(Reason.REQUEST_RUNNING);
        }
        if (earlier.answer() == null) {
            throw new Rejected(Reason.ANSWER_NOT_KEPT);
        }
        return earlier.answer();
    }

    /** An API token is given no answer that was another's: it may be held to one account (USR-11). */
    private static String means(Actor actor) {
        TokenId token = actor.means().token();
        return token == null ? "" : " by " + token;
    }

    private Replay replay(Request request) {
        Instant now = clock.now();
        String scope = "replay\n" + request.actor().kind() + " "
                + request.actor().username() + means(request.actor()) + "\n" + request.place() + "\n" + request.key();
        return new Replay(
                keys.mac(Purpose.CODE_MAC, scope),
                keys.mac(Purpose.CODE_MAC, "replay body\n" + request.body()),
                now,
                false,
                null);
    }
}
