package dev.latchkey.application.lifecycle;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.outbox.Outbox;
import dev.latchkey.application.outbox.Outbox.Waiting;
import dev.latchkey.application.secret.Cursors;
import dev.latchkey.application.secret.Cursors.Binding;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.EventId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The events that were not delivered yet, for whoever runs the machine: no username may look at them, and no door but the
 * library and the machine's command line leads here. Safe for many threads.
 */
public final class WaitingEvents {
    private final Acts acts;
    private final Outbox outbox;
    private final ActivityLog log;
    private final Cursors cursors;
    private final Clock clock;

    public WaitingEvents(Acts acts, Outbox outbox, ActivityLog log, Cursors cursors, Clock clock) {
        this.acts = acts;
        this.outbox = outbox;
        this.log = log;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * What waits, oldest first.
     *
     * @throws Rejected with ACTOR_NOT_PERMITTED or CURSOR_MALFORMED
     */
    public Page<Waiting> list(Actor actor, boolean givenUpOnly, Page.Wanted wanted) {
        requireSystem(actor);
        Binding binding = new Binding(actor, "outbox " + givenUpOnly);
        String cursor = cursors.open(binding, wanted);
        EventId after = cursor == null ? null : new EventId(UUID.fromString(cursor));
        return cursors.page(
                binding,
                wanted,
                outbox.list(givenUpOnly, after, wanted.limit() + 1),
                one -> one.event().id().toString());
    }

    public Outbox.Backlog backlog() {
        return outbox.backlog();
    }

    /**
     * Makes an event due at once, or all that were given up.
     *
     * @param event which, or null for all that were given up
     * @return how many
     * @throws Rejected with ACTOR_NOT_PERMITTED, or EVENT_UNKNOWN for one that is not there or just being delivered
     */
    public int retry(Actor actor, @Nullable EventId event) {
        return acts.perform(actor, Act.OUTBOX_RETRIED, null, () -> {
            requireSystem(actor);
            int retried = event == null ? outbox.retryGivenUp(clock.now()) : one(event);
            Entry entry = Entry.done(actor, null, null, Act.OUTBOX_RETRIED)
                    .with(event == null ? "count" : "event", event == null ? "" + retried : event.toString());
            log.append(new Placed(Ledger.system(0), entry));
            return retried;
        });
    }

    private int one(EventId event) {
        if (!outbox.retry(event, clock.now())) {
            throw new Rejected(Reason.EVENT_UNKNOWN);
        }
        return 1;
    }

    private static void requireSystem(Actor actor) {
        if (actor.kind() != Actor.Kind.SYSTEM) {
            throw new Rejected(Reason.ACTOR_NOT_PERMITTED);
        }
    }
}
