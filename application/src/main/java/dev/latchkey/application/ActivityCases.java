package dev.latchkey.application;

import dev.latchkey.application.account.Activity;
import dev.latchkey.application.account.VerifyActivity;
import dev.latchkey.application.exchange.ExportActivity;
import dev.latchkey.application.secret.Checkpoints;

/** The activity log (ACT-3, ACT-4). Safe for many threads. */
public final class ActivityCases {
    private final Collaborators with;

    ActivityCases(Collaborators with) {
        this.with = with;
    }

    /** Reads it in pages. */
    public Activity read() {
        return new Activity(
                with.acts, with.guards, with.store.activityRecords(), with.store.accessFacts(), with.cursors);
    }

    /** Writes it out whole. */
    public ExportActivity export() {
        return new ExportActivity(with.acts, with.guards, read(), with.store.activityRecords(), with.log, with.clock);
    }

    /** Proves that its chain is whole. */
    public VerifyActivity verify() {
        return new VerifyActivity(
                with.acts,
                with.guards,
                with.store.activityRecords(),
                new Checkpoints(with.environment.keys()),
                with.log);
    }
}
