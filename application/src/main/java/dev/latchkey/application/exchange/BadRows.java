package dev.latchkey.application.exchange;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.masterfile.CodeForm;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.shared.Reason;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with the rows of a file, in their order, in 8 bytes each. Cannot be changed once it is reported. */
public final class BadRows extends AbstractList<BadRow> implements RandomAccess {
    private static final int LINE_SHIFT = 32;
    private static final int COLUMN_SHIFT = 16;
    private static final int MASK = 0xFFFF;

    private final ImmutableList<String> columns;

    /** Those that were kept so far, each once. */
    private final List<Reason> reasons = new ArrayList<>();

    /** The line, the place of the column from 1 on, 0 for none, and the place of the reason among those kept. */
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
        packed[size] = ((long) line << LINE_SHIFT) | (place << COLUMN_SHIFT) | placeOf(reason);
        size++;
    }

    private int placeOf(Reason reason) {
        int place = reasons.indexOf(reason);
        if (place < 0) {
            place = reasons.size();
            reasons.add(reason);
        }
        return place;
    }

    @Override
    public BadRow get(int index) {
        long fault = packed[Objects.checkIndex(index, size)];
        int place = (int) (fault >> COLUMN_SHIFT) & MASK;
        return new BadRow(
                (int) (fault >> LINE_SHIFT),
                place == 0 ? null : columns.get(place - 1),
                reasons.get((int) fault & MASK));
    }

    @Override
    public int size() {
        return size;
    }
}
