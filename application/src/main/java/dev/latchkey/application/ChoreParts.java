package dev.latchkey.application;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.decision.Idempotency;
import dev.latchkey.application.lifecycle.Chores;
import dev.latchkey.application.link.EndingNotices;
import dev.latchkey.application.link.Owners;
import dev.latchkey.application.outbox.Deliverer;
import dev.latchkey.application.outbox.Events;
import dev.latchkey.application.session.SignInAttempts;
import dev.latchkey.domain.link.JoinTicket;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.username.Enrolment;
import dev.latchkey.domain.username.PasswordReset;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Puts together what nobody asks for and is done all the same. */
record ChoreParts(Store store, Environment environment, Owners owners, Events events) {
    /** A count of failures goes on as long, so that nobody gets a new hundred guesses by waiting for less (USR-5). */
    private static final Duration IDLE_ATTEMPT = Duration.ofDays(90);

    /** How long whoever sends an API token that is over is told so. */
    private static final Duration ENDED_TOKEN = Duration.ofDays(30);

    /** How long the lists of an account still show invitations and offers that are over. */
    private static final Duration ENDED_PROMISE = Duration.ofDays(90);

    /** Whatever nobody has taken by then is of no use to anybody. */
    private static final Duration OLDEST_EVENT = Duration.ofDays(90);

    /** How long whoever comes back to a copy plan is told that it is over. */
    private static final Duration OLDEST_PLAN = Duration.ofDays(1);

    Chores chores(@Nullable Deliverer deliverer) {
        EndingNotices endings = new EndingNotices(
                store.endings(),
                new EndingNotices.Where(store.accounts(), store.links(), store.persons()),
                owners,
                events,
                store.transactions());
        return new Chores(endings, store.outbox(), deliverer, purges(), store.transactions(), environment.clock());
    }

    /** What is over, port by port. */
    private ImmutableMap<String, Chores.Purge> purges() {
        Duration session = environment.settings().signIn().sessionAbsolute();
        return ImmutableMap.<String, Chores.Purge>builder()
                .put("sessions", (now, limit) -> store.sessions().purge(now.minus(session), limit))
                .put("joinTickets", (now, limit) -> store.joinTickets().purge(now.minus(JoinTicket.LIFETIME), limit))
                .put("attempts", (now, limit) -> store.attempts().purge(now.minus(IDLE_ATTEMPT), limit))
                .put("devices", (now, limit) -> store.devices().purge(now.minus(SignInAttempts.KNOWN_CLIENT), limit))
                .put("apiTokens", (now, limit) -> store.apiTokens().purge(now.minus(ENDED_TOKEN), limit))
                .put("resets", (now, limit) -> store.passwordResets().purge(now.minus(PasswordReset.LIFETIME), limit))
                .put("copyPlans", (now, limit) -> store.copyPlans().purge(now.minus(OLDEST_PLAN), limit))
                .put("copies", (now, limit) -> store.copies().purge(now.minus(Copy.KEPT), limit))
                .put("invitations", (now, limit) -> store.invitations().purge(now.minus(ENDED_PROMISE), limit))
                .put("ownershipOffers", (now, limit) -> store.ownershipOffers().purge(now.minus(ENDED_PROMISE), limit))
                .put(
                        "secondFactorsBegun",
                        (now, limit) -> store.secondFactors().purge(now.minus(Enrolment.LIFETIME), limit))
                .put("replays", (now, limit) -> store.replays().purge(now.minus(Idempotency.KEPT), limit))
                .put("events", (now, limit) -> store.outbox().purge(now.minus(OLDEST_EVENT), limit))
                .put("endNotices", (now, limit) -> store.endings().purge(now, limit))
                .buildOrThrow();
    }
}
