package dev.latchkey.application.exchange;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Chain;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.activity.Head;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.UsernameId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Activity records with everything in them that can go wrong in a file. */
final class Records {
    static final AccountId HOME = AccountId.at(7);

    /** What people and programs write where they may write anything. */
    static final ImmutableList<String> HOSTILE = ImmutableList.of(
            "=HYPERLINK(\"http://evil.example\",\"click\")",
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "\uFF1D1+1",
            "\t=1",
            "\r=1",
            "\n=1",
            "'=1",
            "''",
            "a,b;c\td",
            "two\r\nlines",
            "\"quoted\"",
            "\"",
            " leading and trailing ",
            "\uD83C\uDF0A Zo\u00EB \u202Egnp.exe",
            "{\"not\":\"json\"}",
            "#comment",
            "\\",
            "",
            "NULL");

    private Records() {}

    /** A chain of records, one for each hostile text and some without any. */
    static ImmutableList<ActivityRecord> chain() {
        ImmutableList.Builder<ActivityRecord> chain = ImmutableList.builder();
        Head head = Head.EMPTY;
        for (String text : HOSTILE) {
            for (Entry entry : List.of(said(text), bare())) {
                ActivityRecord record = record(head, entry);
                chain.add(record);
                head = Chain.head(record);
            }
        }
        return chain.build();
    }

    static ActivityRecord record(Head head, Entry entry) {
        Instant at = Instant.parse("2026-11-21T12:00:00Z").plusNanos(head.sequence() * 1000);
        return Chain.next(Ledger.of(HOME), head, entry, at);
    }

    static Entry said(String text) {
        Actor actor = Actor.username(new UsernameId(new UUID(1, 2)), new Origin(Channel.HTTP, text, text));
        return Entry.refused(actor, text, HOME, Act.PRIVILEGES_CHANGED, Reason.OWN_PRIVILEGES)
                .by(new LinkId(new UUID(3, 4)))
                .with("target", text)
                .with("text, \"quoted\"", text);
    }

    static Entry bare() {
        return Entry.done(Actor.system(new Origin(Channel.CLI, null, "")), null, null, Act.SIGN_IN);
    }

    static byte[] written(ExportFormat format, List<ActivityRecord> records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordWriter<ActivityRecord> writer = format.records(out);
        try {
            for (ActivityRecord record : records) {
                writer.write(record);
            }
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String text(ExportFormat format, List<ActivityRecord> records) {
        return new String(written(format, records), StandardCharsets.UTF_8);
    }
}
