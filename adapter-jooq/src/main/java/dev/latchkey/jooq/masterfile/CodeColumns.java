package dev.latchkey.jooq.masterfile;

import static dev.latchkey.jooq.generated.Tables.CODE_ENTRY;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.masterfile.CodeKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The columns of entries, each named once: those of one kind, in the order in which they are written and read. The same stand
 * in {@code code_kept}.
 */
final class CodeColumns {
    /** Where an entry stands. */
    static final ImmutableList<Field<?>> PLACE =
            ImmutableList.of(CODE_ENTRY.ACCOUNT_ID, CODE_ENTRY.KIND, CODE_ENTRY.ENTRY_KEY);

    /** Which change of its list made it what it is, and which copy brought it. */
    static final ImmutableList<Field<?>> HISTORY = ImmutableList.of(
            CODE_ENTRY.VERSION,
            CODE_ENTRY.ORIGIN_ID,
            CODE_ENTRY.COPIED_AT,
            CODE_ENTRY.COPY_ID,
            CODE_ENTRY.COPY_VERSION);

    private CodeColumns() {}

    /** What stands in an entry. */
    static ImmutableList<Field<?>> content(CodeKind kind) {
        return switch (kind) {
            case DIAGNOSIS -> ImmutableList.of(CODE_ENTRY.CODE, CODE_ENTRY.CODE_SET, CODE_ENTRY.DESCRIPTION);
            case BILLING ->
                ImmutableList.of(
                        CODE_ENTRY.CODE,
                        CODE_ENTRY.MODIFIERS,
                        CODE_ENTRY.DESCRIPTION,
                        CODE_ENTRY.FEE,
                        CODE_ENTRY.FEE_CURRENCY,
                        CODE_ENTRY.MINUTES,
                        CODE_ENTRY.PLACE_OF_SERVICE);
            case PAYERS ->
                ImmutableList.of(
                        CODE_ENTRY.PAYER_ID,
                        CODE_ENTRY.CLEARINGHOUSE,
                        CODE_ENTRY.PAYER_NAME,
                        CODE_ENTRY.STREET,
                        CODE_ENTRY.CITY,
                        CODE_ENTRY.STATE,
                        CODE_ENTRY.ZIP,
                        CODE_ENTRY.PHONE);
        };
    }

    /** What two entries of one key may differ in: all content but what the key tells exactly. */
    static ImmutableList<Field<?>> differing(CodeKind kind) {
        int told = switch (kind) {
            case DIAGNOSIS, BILLING -> 2;
            case PAYERS -> 0;
        };
        ImmutableList<Field<?>> content = content(kind);
        return content.subList(told, content.size());
    }

    /** All that is stored of an entry but its place. */
    static ImmutableList<Field<?>> stored(CodeKind kind) {
        return ImmutableList.<Field<?>>builder()
                .add(CODE_ENTRY.SEARCHED)
                .addAll(content(kind))
                .addAll(HISTORY)
                .build();
    }

    static ImmutableList<Field<?>> all(CodeKind kind) {
        return ImmutableList.<Field<?>>builder()
                .addAll(PLACE)
                .addAll(stored(kind))
                .build();
    }

    /** The columns of the same names in another table. */
    static ImmutableList<Field<?>> in(Table<?> table, List<Field<?>> columns) {
        return ImmutableList.copyOf(table.fields(columns.toArray(Field<?>[]::new)));
    }

    /** Values for columns from those of the same names in another table. */
    static Map<Field<?>, Field<?>> from(Table<?> table, List<Field<?>> columns) {
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column, table.field(column)));
        return values;
    }

    /** Changes the entries whose places stand in another table, found one by one from there by their key. */
    static Query update(DSLContext dsl, Table<?> places, Condition condition, Map<Field<?>, Field<?>> values) {
        Condition same = condition;
        for (Field<?> column : PLACE) {
            same = same.and(same(column, places.field(column)));
        }
        return dsl.mergeInto(CODE_ENTRY)
                .using(places)
                .on(same)
                .whenMatchedThenUpdate()
                .set(values);
    }

    @SuppressWarnings("unchecked") // both are the same column
    private static <T> Condition same(Field<T> one, @Nullable Field<?> other) {
        return one.eq((Field<T>) Objects.requireNonNull(other));
    }
}
