package dev.latchkey.jooq.masterfile;

import static dev.latchkey.jooq.generated.Tables.CODE_ENTRY;
import static dev.latchkey.jooq.generated.Tables.CODE_LIST;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.inline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import dev.latchkey.application.masterfile.MasterFiles;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.CodeSearch;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.jooq.shared.Kept;
import dev.latchkey.jooq.shared.Many;
import dev.latchkey.jooq.shared.Row;
import dev.latchkey.jooq.shared.Statements;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Entries in one table; a list's version is in another, whose row is the list's lock. */
public final class JooqMasterFiles implements MasterFiles {
    private static final Kept LOCK =
            Kept.locking(dsl -> dsl.select(CODE_LIST.VERSION).from(CODE_LIST).where(isList()));

    private static final Kept BEGIN =
            Kept.ifAbsent(dsl -> dsl.insertInto(CODE_LIST, CODE_LIST.ACCOUNT_ID, CODE_LIST.KIND, CODE_LIST.VERSION)
                    .values(value(CODE_LIST.ACCOUNT_ID), value(CODE_LIST.KIND), inline(0L)));

    private static final Kept MARK = Kept.of(dsl -> dsl.update(CODE_LIST)
            .set(CODE_LIST.VERSION, value(CODE_LIST.VERSION))
            .where(isList()));

    private static final Kept VERSIONS = Kept.of(dsl -> dsl.select(CODE_LIST.KIND, CODE_LIST.VERSION)
            .from(CODE_LIST)
            .where(CODE_LIST.ACCOUNT_ID.eq(value(CODE_LIST.ACCOUNT_ID))));

    /** The first one: in search of any, PostgreSQL reads all lists if those that are there are long. */
    private static final Kept ANY = Kept.of(dsl -> dsl.select(inline(1))
            .from(CODE_ENTRY)
            .where(CODE_ENTRY.ACCOUNT_ID.eq(value(CODE_ENTRY.ACCOUNT_ID)), CODE_ENTRY.KIND.eq(value(CODE_ENTRY.KIND)))
            .orderBy(CodeColumns.PLACE)
            .limit(inline(1)));

    /** Comes before every key. */
    private static final String FIRST = "";

    private final Statements statements;
    private final Transactions transactions;

    public JooqMasterFiles(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
    }

    private static Condition isList() {
        return CODE_LIST.ACCOUNT_ID.eq(value(CODE_LIST.ACCOUNT_ID)).and(CODE_LIST.KIND.eq(value(CODE_LIST.KIND)));
    }

    @Override
    public long lock(AccountId account, CodeKind kind) {
        return locked(account, kind).or(() -> begun(account, kind)).orElseThrow();
    }

    private Optional<Long> locked(AccountId account, CodeKind kind) {
        return statements.one(LOCK, Row::big, account.value(), kind.position());
    }

    private Optional<Long> begun(AccountId account, CodeKind kind) {
        statements.add(BEGIN, account.value(), kind.position());
        return locked(account, kind);
    }

    @Override
    public ImmutableMap<CodeKind, Long> versions(AccountId account, Set<CodeKind> kinds) {
        ImmutableList<Map.Entry<CodeKind, Long>> lists = statements.all(
                VERSIONS, row -> Maps.immutableEntry(CodeKind.at(row.whole()), row.big()), account.value());
        ImmutableMap<CodeKind, Long> versions = ImmutableMap.copyOf(lists);
        return ImmutableMap.copyOf(Maps.toMap(kinds, kind -> versions.getOrDefault(kind, 0L)));
    }

    @Override
    public void mark(AccountId account, CodeKind kind, long version) {
        statements.run(MARK, version, account.value(), kind.position());
    }

    @Override
    public boolean isEmpty(AccountId account, CodeKind kind) {
        return isEmpty(statements, account, kind);
    }

    static boolean isEmpty(Statements statements, AccountId account, CodeKind kind) {
        return statements.one(ANY, Row::whole, account.value(), kind.position()).isEmpty();
    }

    @Override
    public Optional<Filed> find(AccountId account, CodeKey key) {
        CodeKind kind = key.kind();
        return statements.one(CodeStatements.of(kind).find, CodeRows.filed(kind), account.value(), key.text());
    }

    @Override
    public ImmutableMap<CodeKey, Filed> find(AccountId account, CodeKind kind, Collection<CodeKey> keys) {
        Many wanted =
                new Many("varchar", keys.stream().map(CodeKey::text).distinct().toList());
        return Maps.uniqueIndex(
                statements.all(CodeStatements.of(kind).findAll, CodeRows.filed(kind), wanted, account.value()),
                Filed::key);
    }

    @Override
    public ImmutableList<Filed> page(
            AccountId account, CodeKind kind, CodeSearch search, @Nullable CodeKey after, int limit) {
        CodeStatements codes = CodeStatements.of(kind);
        String from = after == null ? FIRST : after.text();
        return search.equals(CodeSearch.ALL)
                ? statements.all(codes.page, CodeRows.filed(kind), account.value(), from, limit)
                : statements.all(codes.page(statements.dsl(), account, search, from, limit), CodeRows.filed(kind));
    }

    @Override
    public boolean add(AccountId account, Filed entry) {
        return statements.add(CodeStatements.of(entry.key().kind()).add, CodeRows.all(account, entry));
    }

    @Override
    public void addAll(AccountId account, CodeKind kind, Iterable<Filed> entries) {
        transactions.run(() -> statements.addAll(
                CodeStatements.of(kind).addAll, Iterables.transform(entries, entry -> CodeRows.all(account, entry))));
    }

    @Override
    public boolean replace(AccountId account, CodeKey before, Filed after) {
        return transactions.call(() -> {
            boolean taken =
                    !before.equals(after.key()) && find(account, after.key()).isPresent();
            if (!taken) {
                statements.run(CodeStatements.of(before.kind()).replace, CodeRows.replacing(account, before, after));
            }
            return !taken;
        });
    }

    @Override
    public void replaceAll(AccountId account, CodeKind kind, Collection<Filed> entries) {
        transactions.run(() -> statements.runAll(
                CodeStatements.of(kind).replace,
                Iterables.transform(entries, entry -> CodeRows.replacing(account, entry.key(), entry))));
    }

    @Override
    public void remove(AccountId account, CodeKey key) {
        statements.run(CodeStatements.of(key.kind()).remove, account.value(), key.text());
    }
}
