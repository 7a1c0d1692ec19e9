package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.Endings;
import dev.latchkey.domain.link.EndNotice;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.LinkId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

final class InMemoryEndings implements Endings {
    private final InMemoryTransactions transactions;
    private final InMemoryLinks links;
    private final Rows<Note, Note> notes;

    private record Note(LinkId link, EndNotice notice, Instant until) implements Comparable<Note> {
        private static final Comparator<Note> ORDER =
                Comparator.comparing(Note::link).thenComparing(Note::notice).thenComparing(Note::until);

        static Note of(EndNotice notice, Link link) {
            return new Note(link.id(), notice, InMemoryEndings.until(link));
        }

        @Override
        public int compareTo(Note other) {
            return ORDER.compare(this, other);
        }
    }

    InMemoryEndings(InMemoryTransactions transactions, InMemoryLinks links) {
        this.transactions = transactions;
        this.links = links;
        this.notes = new Rows<>(transactions);
    }

    @Override
    public ImmutableList<Link> due(EndNotice notice, Instant moment, int limit) {
        return transactions.call(() -> links.standing()
                .filter(link -> EndNotice.dueAt(moment, link).equals(Optional.of(notice)))
                .filter(link -> notes.find(Note.of(notice, link)).isEmpty())
                .sorted(Comparator.comparing(InMemoryEndings::until).thenComparing(Link::id))
                .limit(limit)
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public boolean note(EndNotice notice, Link link) {
        Note note = Note.of(notice, link);
        return transactions.call(() -> notes.add(note, note));
    }

    @Override
    public int purge(Instant endsBefore, int limit) {
        return transactions.call(() -> notes.remove(note -> note.until().isBefore(endsBefore), limit));
    }

    private static Instant until(Link link) {
        return Objects.requireNonNull(link.term().until());
    }
}
