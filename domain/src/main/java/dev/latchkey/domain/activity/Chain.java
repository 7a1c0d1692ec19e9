package dev.latchkey.domain.activity;

import com.google.common.hash.Hashing;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts entries into a ledger's hash chain, and proves a chain whole (ACT-3).
 *
 * <p>A record's hash covers the former hash and its own text, so that nothing before a known hash can be changed, left out
 * or put in unseen.
 */
public final class Chain {
    private Chain() {}

    /** The next record of a ledger. */
    public static ActivityRecord next(Ledger ledger, Head head, Entry entry, Instant at) {
        long sequence = head.sequence() + 1;
        String text = CanonicalJson.write(members(ledger, sequence, entry, at));
        ActivityRecord.Columns columns = new ActivityRecord.Columns(
                entry.account(),
                entry.who().username(),
                entry.what().act(),
                entry.what().outcome());
        return new ActivityRecord(ledger, sequence, at, columns, text, hash(head.hash(), text));
    }

    /** Whether a record is what was once written right after a head, its columns included. */
    public static boolean follows(Head head, ActivityRecord record) {
        return record.sequence() == head.sequence() + 1
                && record.hash().equals(hash(head.hash(), record.text()))
                && record.text().contains(copies(record));
    }

    /** The end of a chain whose last record this is. */
    public static Head head(ActivityRecord last) {
        return new Head(last.sequence(), last.hash());
    }

    private static String hash(String previous, String text) {
        return Hashing.sha256()
                .hashString(previous + text, StandardCharsets.UTF_8)
                .toString();
    }

    private static SortedMap<String, Object> members(Ledger ledger, long sequence, Entry entry, Instant at) {
        SortedMap<String, Object> members = new TreeMap<>();
        members.put("copies", columns(entry, ledger, sequence, at));
        Actor who = entry.who();
        Origin origin = who.origin();
        members.put("kind", who.kind().name());
        members.put("channel", origin.channel().name());
        members.put("correlation", origin.correlation());
        putIfThere(members, "source", origin.address());
        putIfThere(members, "username", entry.username());
        putIfThere(members, "authority", entry.authority());
        putIfThere(members, "reason", entry.what().reason());
        if (!entry.details().isEmpty()) {
            members.put("details", entry.details());
        }
        return members;
    }

    private static SortedMap<String, Object> columns(Entry entry, Ledger ledger, long sequence, Instant at) {
        return columns(
                ledger,
                sequence,
                at,
                new ActivityRecord.Columns(
                        entry.account(),
                        entry.who().username(),
                        entry.what().act(),
                        entry.what().outcome()));
    }

    private static SortedMap<String, Object> columns(
            Ledger ledger, long sequence, Instant at, ActivityRecord.Columns columns) {
        SortedMap<String, Object> copies = new TreeMap<>();
        copies.put("ledger", ledger.value());
        copies.put("sequence", sequence);
        copies.put("at", at.toString());
        copies.put("act", columns.act().name());
        copies.put("outcome", columns.outcome().name());
        putIfThere(copies, "account", columns.account());
        putIfThere(copies, "actor", columns.actor());
        return copies;
    }

    /** The part of the text that says what the columns must say. Its quotes are real: within texts they are escaped. */
    private static String copies(ActivityRecord record) {
        return "\"copies\":"
                + CanonicalJson.write(columns(record.ledger(), record.sequence(), record.at(), record.columns()));
    }

    private static void putIfThere(SortedMap<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value.toString());
        }
    }
}
