package dev.latchkey.application.masterfile;

import com.google.common.collect.Sets;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.shared.Form;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** Changes an entry of one of an account's lists (COD-4); its code may change too. One transaction. Safe for many threads. */
public final class ChangeCode {
    private final Acts acts;
    private final Lists lists;
    private final MasterFiles files;
    private final ActivityLog log;

    public ChangeCode(Acts acts, Lists lists, MasterFiles files, ActivityLog log) {
        this.acts = acts;
        this.lists = lists;
        this.files = files;
        this.log = log;
    }

    /**
     * What is changed.
     *
     * @param kind {@link CodeKind#text}
     * @param key as {@link CodeKey#typed} understands it
     * @param form fields of {@link CodeForm#fields}; what is not said stays
     * @param version the entry's version the change was made for, or null for whatever it is (ACC-7)
     */
    public record Command(
            AccountId account,
            String kind,
            String key,
            Form form,
            @Nullable Long version) {}

    /**
     * Returns the entry as it is from now on; writes nothing if it is already so.
     *
     * @throws Rejected with CODE_KIND_UNKNOWN, CODE_UNKNOWN, STALE, FIELDS_INVALID and every fault, CODE_TAKEN, or as
     *     {@link Lists#change}
     */
    public Shown handle(Actor actor, Command command) {
        return acts.perform(actor, Act.CODE_CHANGED, command.account(), () -> {
            Guard guard = lists.change(actor, command.account());
            CodeKind kind = CodeKind.parse(command.kind());
            long version = lists.next(actor, command.account(), kind);
            Filed before = lists.require(command.account(), CodeKey.typed(kind, command.key()), command.version());
            CodeEntry entry = new CodeForm(command.form(), new Faults()).entry(kind, before.entry());
            return entry.equals(before.entry())
                    ? lists.shown(actor, before)
                    : store(guard, command, before, before.changed(entry, version));
        });
    }

    private Shown store(Guard guard, Command command, Filed before, Filed after) {
        CodeKind kind = before.key().kind();
        if (!files.replace(command.account(), before.key(), after)) {
            throw new Rejected(Reason.CODE_TAKEN);
        }
        files.mark(command.account(), kind, after.version());
        Entry entry = guard.done(Act.CODE_CHANGED)
                .with("list", kind.text())
                .with("code", before.key().text())
                .with(
                        "fields",
                        String.join(" ", Sets.intersection(command.form().fields(), CodeForm.fields(kind))));
        boolean renamed = !after.key().equals(before.key());
        log.append(Placed.inAccount(renamed ? entry.with("newCode", after.key().text()) : entry));
        return lists.shown(guard.actor(), after);
    }
}
