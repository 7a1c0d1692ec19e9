package dev.latchkey.application.exchange;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.masterfile.CodeForm;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.shared.Reason;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with the rows of a file, in their order, in 8 bytes each. Cannot be changed once it is reported. */
public final class BadRows extends AbstractList<BadRow> implements RandomAccess {
    private static final Reason[] REASONS = Reason.values();
    private static final int LINE_SHIFT = 32;
    private static final int COLUMN_SHIFT = 16;
    private static final int MASK = 0xFFFF;

    private final ImmutableList<String> columns;

    /** The line, the place of the column from 1 on, 0 for none, and the place of the reason. */
    private long[] packed = new long[16];

    private int size;

    BadRows(CodeKind kind) {
        columns = CodeForm.fields(kind).asList();
    }

    /** Only while the file is read. */
    void keep(int line, @Nullable String column, Reason reason) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, 2 * size);
        }
        long place = column == null ? 0 : columns.indexOf(column) + 1;
        packed[size] = ((long) line << LINE_SHIFT) | (place << COLUMN_SHIFT) | reason.ordinal();
        size++;
    }

    @Override
    public BadRow get(int index) {
        long fault = packed[Objects.checkIndex(index, size)];
        int place = (int) (fault >> COLUMN_SHIFT) & MASK;
        return new BadRow(
                (int) (fault >> LINE_SHIFT), place == 0 ? null : columns.get(place - 1), REASONS[(int) fault & MASK]);
    }

    @Override
    public int size() {
        return size;
    }
}
