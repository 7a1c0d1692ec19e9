package dev.latchkey.cli.shared;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells a person at a terminal how far work is that takes a while, on one line of the standard error that is gone when it is
 * done; tells nobody else anything.
 *
 * <p>For one thread. Without colour, and with no character that a terminal may not have.
 */
public final class Progress implements AutoCloseable {
    private static final long SILENT_NANOS = 700_000_000;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final int WIDTH = 30;

    private final @Nullable PrintStream terminal;
    private final String what;
    private final long total;
    private final LongSupplier nanos;
    private long done;
    private long due;
    private int shown;

    /**
     * Work that begins now.
     *
     * @param terminal where to tell it, or null where nobody looks
     * @param what what is counted, as {@code changes}
     * @param total how many there will be, or 0 where nobody knows
     * @param nanos a clock
     */
    Progress(@Nullable PrintStream terminal, String what, long total, LongSupplier nanos) {
        this.terminal = terminal;
        this.what = what;
        this.total = total;
        this.nanos = nanos;
        this.due = nanos.getAsLong() + SILENT_NANOS;
    }

    /** One more is done. */
    public void step() {
        done++;
        if (terminal != null && nanos.getAsLong() - due >= 0) {
            due = nanos.getAsLong() + PAUSE_NANOS;
            show(terminal);
        }
    }

    /** The stream, each line of which is one more. */
    public OutputStream lines(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                for (int i = from; i < from + length; i++) {
                    if (bytes[i] == '\n') {
                        step();
                    }
                }
            }
        };
    }

    /** The stream, each line of which that was read is one more. */
    public InputStream lines(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = in.read();
                if (one == '\n') {
                    step();
                }
                return one;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = in.read(bytes, from, length);
                for (int i = from; i < from + read; i++) {
                    if (bytes[i] == '\n') {
                        step();
                    }
                }
                return read;
            }
        };
    }

    private void show(PrintStream there) {
        String line = total == 0 ? done + " " + what : bar() + " " + done + " of " + total + " " + what;
        there.print('\r' + line + " ".repeat(Math.max(0, shown - line.length())));
        there.flush();
        shown = line.length();
    }

    private String bar() {
        int full = (int) Math.min(WIDTH, WIDTH * done / total);
        return "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "]";
    }

    /** Takes away what was told. */
    @Override
    public void close() {
        if (terminal != null && shown > 0) {
            terminal.print('\r' + " ".repeat(shown) + '\r');
            terminal.flush();
        }
    }
}
