package dev.latchkey.application.exchange;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The text of a CSV file (RFC 4180), handed out row by row, so that whoever reads it knows on which line a row begins. What
 * cannot be a row is refused before anybody holds it. A byte order mark is let pass. For one thread.
 *
 * <p>Reading throws {@link Rejected} with FILE_ENCODING, FILE_QUOTES or FILE_ROW_TOO_LONG on the line where the row begins
 * ({@code line 12}), or FILE_TOO_LARGE.
 */
final class RowText extends Reader {
    static final int LONGEST_ROW = 1 << 16;
    static final long MOST_BYTES = 64L << 20;

    private static final int BUFFER = 1 << 13;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private long bytesRead;
    private boolean ended;
    private boolean begun;

    private Place place = Place.BEFORE_CELL;
    private boolean afterReturn;
    private int line = 1;
    private int rowLine = 1;
    private int rowLength;

    /** Where in a row a character stands. */
    private enum Place {
        BEFORE_CELL,
        IN_CELL,
        IN_QUOTES,
        /** The quote before it ends a cell, or is the first of two that stand for one. */
        AFTER_QUOTE,
        AFTER_CELL
    }

    RowText(InputStream in) {
        this.in = in;
    }

    /** The line on which the row begins that was handed out last; 1 is the first. */
    int rowLine() {
        return rowLine;
    }

    /** Hands out a row, or as much of it as there is room for. */
    @Override
    public int read(char[] target, int from, int room) throws IOException {
        int count = 0;
        boolean rowEnds = false;
        while (count < room && !rowEnds && hasMore()) {
            char c = chars.get();
            rowEnds = endsRow(c);
            target[from + count] = c;
            count++;
        }
        if (count == 0 && place == Place.IN_QUOTES) {
            throw refused(Reason.FILE_QUOTES);
        }
        return count == 0 ? -1 : count;
    }

    /** Follows a character; tells whether its row ends with it. */
    private boolean endsRow(char c) {
        if (rowLength == 0) {
            rowLine = line;
        }
        rowLength++;
        if (c == 0) {
            throw refused(Reason.FILE_ENCODING);
        }
        if (rowLength > LONGEST_ROW) {
            throw refused(Reason.FILE_ROW_TOO_LONG);
        }
        boolean lineEnds = c == '\r' || c == '\n';
        if (lineEnds && !(c == '\n' && afterReturn)) {
            line++;
        }
        afterReturn = c == '\r';
        if (lineEnds && place != Place.IN_QUOTES) {
            place = Place.BEFORE_CELL;
            rowLength = 0;
            return true;
        }
        place = following(c);
        return false;
    }

    private Place following(char c) {
        return switch (place) {
            case BEFORE_CELL -> c == '"' ? Place.IN_QUOTES : c <= ' ' || c == ',' ? Place.BEFORE_CELL : Place.IN_CELL;
            case IN_CELL -> c == ',' ? Place.BEFORE_CELL : unquoted(c, Place.IN_CELL);
            case IN_QUOTES -> c == '"' ? Place.AFTER_QUOTE : Place.IN_QUOTES;
            case AFTER_QUOTE -> c == '"' ? Place.IN_QUOTES : afterCell(c);
            case AFTER_CELL -> afterCell(c);
        };
    }

    private Place afterCell(char c) {
        if (c > ' ' && c != ',') {
            throw refused(Reason.FILE_QUOTES);
        }
        return c == ',' ? Place.BEFORE_CELL : Place.AFTER_CELL;
    }

    private Place unquoted(char c, Place same) {
        if (c == '"') {
            throw refused(Reason.FILE_QUOTES);
        }
        return same;
    }

    private Rejected refused(Reason reason) {
        return new Rejected(reason, "line " + rowLine);
    }

    private boolean hasMore() throws IOException {
        while (!chars.hasRemaining() && !ended) {
            decodeMore();
        }
        return chars.hasRemaining();
    }

    /** What can be decoded is handed out first, so that what cannot be is refused on its line. */
    private void decodeMore() throws IOException {
        boolean last = !readMore();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, last);
        chars.flip();
        if (result.isError() && !chars.hasRemaining()) {
            rowLine = rowLength == 0 ? line : rowLine;
            throw refused(Reason.FILE_ENCODING);
        }
        ended = last && !result.isError();
        if (!begun && chars.hasRemaining()) {
            begun = true;
            chars.position(chars.charAt(0) == BYTE_ORDER_MARK ? 1 : 0);
        }
    }

    private boolean readMore() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(0, count)).flip();
        bytesRead += Math.max(0, count);
        if (bytesRead > MOST_BYTES) {
            throw new Rejected(Reason.FILE_TOO_LARGE);
        }
        return count >= 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
