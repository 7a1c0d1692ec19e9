package dev.latchkey.cli.shared;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * Where a command's words go: data to the standard output, for people or as JSON; talk to the standard error.
 *
 * <p>Not for many threads. When nobody reads any more ({@code | head -1}), what is written is dropped without a word.
 */
public final class Screen {
    private final PrintStream out;
    private final PrintStream err;
    private boolean json;
    private boolean dryRun;
    private boolean watched;

    public Screen(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Whether data is for programs. */
    public void json(boolean on) {
        json = on;
    }

    public boolean json() {
        return json;
    }

    /** Whether what is answered is only rehearsed, which each answer says. */
    public void dryRun(boolean on) {
        dryRun = on;
    }

    public boolean dryRun() {
        return dryRun;
    }

    /** Whether the standard error is a terminal, at which somebody may look. */
    public void watched(boolean on) {
        watched = on;
    }

    /**
     * How far work is that takes a while, for a person at a terminal; nothing for anybody else.
     *
     * @param what what is counted, as {@code changes}
     * @param total how many there will be, or 0 where nobody knows
     */
    public Progress progress(String what, long total) {
        return new Progress(watched ? err : null, what, total, System::nanoTime);
    }

    /** Answers with one thing. */
    public void answer(Card card) {
        if (json) {
            data(Json.write(dryRun ? card.json("dryRun", true).members() : card.members()));
        } else {
            Table.fields(card).forEach(this::data);
        }
    }

    /** Answers with a whole list: people see its rows, programs one object with the list as a member. */
    public void answer(Card around, String member, List<Card> cards) {
        if (json) {
            answer(around.json(member, cards.stream().map(Card::members).toList()));
        } else {
            rows(cards, true);
        }
    }

    /** Answers people with rows; for JSON see {@link Paging}. */
    public void rows(List<Card> cards, boolean header) {
        Table.rows(cards, header).forEach(this::data);
    }

    /** One line of data. */
    public void data(String line) {
        out.print(line);
        out.print('\n');
    }

    /** A piece of a line of data. */
    void piece(String text) {
        out.print(text);
    }

    /** A word to the person. */
    public void say(String line) {
        out.flush();
        err.print(dryRun ? "(dry run) " + line : line);
        err.print('\n');
        err.flush();
    }

    /** The data as a stream of bytes, which is not closed; writing fails when nobody reads any more. */
    public OutputStream stream() {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                if (unread()) {
                    throw new IOException("nobody reads the data");
                }
            }
        };
    }

    /** Whether nobody reads the data any more. */
    boolean unread() {
        return out.checkError();
    }

    public void flush() {
        out.flush();
        err.flush();
    }
}
