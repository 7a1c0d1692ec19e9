package dev.latchkey.application.masterfile;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.ConflictPolicy;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.masterfile.Fate;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.CopyId;
import dev.latchkey.domain.shared.CopyPlanId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What copies between lists would do, and did.
 *
 * <p>Entries have the fate that {@link Fate#of} gives them; both lists are as the transaction sees them.
 */
public interface Copies {
    /**
     * One list to be copied to another account's.
     *
     * @param plan whose choice of entries counts, where not all are copied; it is stored already
     */
    record Step(
            CopyPlanId plan, AccountId source, AccountId target, CodeKind kind, boolean all, ConflictPolicy policy) {}

    /**
     * An entry with its fate.
     *
     * @param source null where it is not there (INVALID)
     * @param target null where it has none of that key
     */
    record Planned(
            CodeKey key,
            Fate fate,
            @Nullable CodeEntry source,
            @Nullable CodeEntry target) {}

    /** How many entries of a step have which fate. */
    Counts count(Step step);

    /** Entries of a step by key, after a key, at most so many; those of one fate, or all. */
    ImmutableList<Planned> page(Step step, @Nullable Fate fate, @Nullable CodeKey after, int limit);

    /**
     * Copies one list into a locked one: entries that are ADDED, and CHANGED ones, whose former content is kept. Each gets
     * the version, and the copy as its origin.
     *
     * @param planned what was counted while both lists were what they are; a fate nothing was counted of is not looked for
     * @return how many were added and changed; nothing else is counted
     */
    Counts copy(Step step, Copy copy, Counts planned, long version);

    /** Keeps a copy; false, and nothing stored, when its plan made one in its target already. */
    boolean add(Copy copy);

    Optional<Copy> find(CopyId id);

    /** The copy a plan made in a target. */
    Optional<Copy> made(CopyPlanId plan, AccountId target);

    /** Keeps that a copy was undone; false, and nothing stored, when it was already. */
    boolean replace(Copy undone);

    /**
     * Takes back what a copy did to a locked list, entries touched since excepted: what it added goes, what it changed is as it
     * was before.
     */
    Undone undo(Copy copy, CodeKind kind);

    /** How many entries were taken back. */
    record Undone(int removed, int restored) {
        public static final Undone NOTHING = new Undone(0, 0);

        public Undone and(Undone more) {
            return new Undone(removed + more.removed, restored + more.restored);
        }
    }

    /** Drops copies made before a moment, with what they keep; returns how many, at most the limit. */
    int purge(Instant madeBefore, int limit);
}
