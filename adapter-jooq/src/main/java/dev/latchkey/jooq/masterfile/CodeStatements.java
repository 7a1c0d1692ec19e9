package dev.latchkey.jooq.masterfile;

import static dev.latchkey.jooq.generated.Tables.CODE_ENTRY;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.CodeSearch;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.jooq.shared.Kept;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;

/** What is said to the database about the entries of one kind; of the columns it names those that kind has. */
final class CodeStatements {
    private static final ImmutableMap<CodeKind, CodeStatements> OF_KINDS =
            Maps.toMap(EnumSet.allOf(CodeKind.class), CodeStatements::new);

    /** Wants an array of keys. */
    private static final Table<?> WANTED = table("unnest(cast(? as varchar array)) as wanted (entry_key)", "");

    private static final Field<String> WANTED_KEY = field(name("wanted", "entry_key"), String.class);

    /** Wants the values of {@link CodeColumns#all}; adds nothing where the key is taken. */
    final Kept add;

    /** The same for many entries, of whose keys none is taken. */
    final Kept addAll;

    /** Wants a key, the values of {@link CodeColumns#stored}, then the account and the key there was. */
    final Kept replace;

    /** Wants the account and a key. */
    final Kept remove;

    /** Wants the account and a key. */
    final Kept find;

    /** Wants an array of keys, then the account. */
    final Kept findAll;

    /** Wants the account, a text that comes before the keys, and how many. */
    final Kept page;

    private final CodeKind kind;
    private final ImmutableList<Field<?>> read;

    private CodeStatements(CodeKind kind) {
        this.kind = kind;
        this.read = ImmutableList.<Field<?>>builder()
                .addAll(CodeColumns.content(kind))
                .addAll(CodeColumns.HISTORY)
                .build();
        ImmutableList<Field<?>> all = CodeColumns.all(kind);
        this.add = Kept.ifAbsent(dsl -> dsl.insertInto(CODE_ENTRY, all).values(Lists.transform(all, Kept::value)));
        this.addAll = Kept.of(dsl -> dsl.insertInto(CODE_ENTRY, all).values(Lists.transform(all, Kept::value)));
        this.replace = Kept.of(dsl -> dsl.update(CODE_ENTRY).set(changed(kind)).where(isInList(kind), isKey()));
        this.remove = Kept.of(dsl -> dsl.deleteFrom(CODE_ENTRY).where(isInList(kind), isKey()));
        this.find = Kept.of(dsl -> dsl.select(read).from(CODE_ENTRY).where(isInList(kind), isKey()));
        this.findAll = Kept.of(dsl -> Lookup.join(
                        dsl,
                        dsl.select(read).from(WANTED),
                        CODE_ENTRY,
                        isInList(kind).and(CODE_ENTRY.ENTRY_KEY.eq(WANTED_KEY)))
                .where(CODE_ENTRY.ENTRY_KEY.isNotNull()));
        this.page = Kept.of(dsl -> inOrder(
                dsl,
                isInList(kind).and(CODE_ENTRY.ENTRY_KEY.gt(value(CODE_ENTRY.ENTRY_KEY))),
                param("rows", Integer.class)));
    }

    static CodeStatements of(CodeKind kind) {
        CodeStatements statements = OF_KINDS.get(kind);
        if (statements == null) {
            throw new IllegalArgumentException("no statements about " + kind);
        }
        return statements;
    }

    /** Those that are searched for, by key. */
    Select<?> page(DSLContext dsl, AccountId account, CodeSearch search, String after, int limit) {
        Condition all = CODE_ENTRY.ACCOUNT_ID.eq(account.value()).and(isKind(kind));
        all = all.and(CODE_ENTRY.ENTRY_KEY.gt(after));
        String beginning = search.beginning();
        if (beginning != null) {
            all = all.and(CODE_ENTRY.ENTRY_KEY.ge(beginning)).and(CODE_ENTRY.ENTRY_KEY.lt(following(beginning)));
        }
        for (String word : search.words()) {
            all = all.and(position(CODE_ENTRY.SEARCHED, " " + word).gt(inline(0)));
        }
        return inOrder(dsl, all, val(limit));
    }

    /** The first text after all that begin with another. */
    private static String following(String beginning) {
        int last = beginning.length() - 1;
        return beginning.substring(0, last) + (char) (beginning.charAt(last) + 1);
    }

    /** H2 reads in the order of the key only if the order names all of it. */
    private Select<?> inOrder(DSLContext dsl, Condition condition, Field<Integer> limit) {
        return dsl.select(read)
                .from(CODE_ENTRY)
                .where(condition)
                .orderBy(CodeColumns.PLACE)
                .limit(limit);
    }

    private static Map<Field<?>, Field<?>> changed(CodeKind kind) {
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        values.put(CODE_ENTRY.ENTRY_KEY, value(CODE_ENTRY.ENTRY_KEY));
        CodeColumns.stored(kind).forEach(column -> values.put(column, value(column)));
        return values;
    }

    private static Condition isInList(CodeKind kind) {
        return CODE_ENTRY.ACCOUNT_ID.eq(value(CODE_ENTRY.ACCOUNT_ID)).and(isKind(kind));
    }

    private static Condition isKind(CodeKind kind) {
        return CODE_ENTRY.KIND.eq(inline((short) kind.position()));
    }

    private static Condition isKey() {
        return CODE_ENTRY.ENTRY_KEY.eq(value(CODE_ENTRY.ENTRY_KEY));
    }
}
