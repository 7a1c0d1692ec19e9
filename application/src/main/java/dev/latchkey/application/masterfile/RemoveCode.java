package dev.latchkey.application.masterfile;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Takes an entry out of one of an account's lists (COD-4). One transaction. Safe for many threads. */
public final class RemoveCode {
    private final Acts acts;
    private final Lists lists;
    private final MasterFiles files;
    private final ActivityLog log;

    public RemoveCode(Acts acts, Lists lists, MasterFiles files, ActivityLog log) {
        this.acts = acts;
        this.lists = lists;
        this.files = files;
        this.log = log;
    }

    /**
     * What is taken out.
     *
     * @param kind {@link CodeKind#text}
     * @param key as {@link CodeKey#typed} understands it
     * @param version the entry's version somebody saw, or null for whatever it is (ACC-7)
     */
    public record Command(
            AccountId account,
            String kind,
            String key,
            @Nullable Long version) {}

    /**
     * Returns what was taken out.
     *
     * @throws dev.latchkey.domain.shared.Rejected with CODE_KIND_UNKNOWN, CODE_UNKNOWN or STALE, or as {@link Lists#change}
     */
    public Shown handle(Actor actor, Command command) {
        return acts.perform(actor, Act.CODE_REMOVED, command.account(), () -> {
            Guard guard = lists.change(actor, command.account());
            CodeKind kind = CodeKind.parse(command.kind());
            long version = lists.next(actor, command.account(), kind);
            Filed before = lists.require(command.account(), CodeKey.typed(kind, command.key()), command.version());
            files.remove(command.account(), before.key());
            files.mark(command.account(), kind, version);
            log.append(Placed.inAccount(guard.done(Act.CODE_REMOVED)
                    .with("list", kind.text())
                    .with("code", before.key().text())));
            return lists.shown(actor, before);
        });
    }
}
