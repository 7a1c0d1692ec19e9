package dev.latchkey.application.masterfile;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.secret.Cursors;
import dev.latchkey.application.secret.Cursors.Binding;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.CodeSearch;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Looks into one of an account's lists (COD-4). Safe for many threads. */
public final class ListCodes {
    private final Acts acts;
    private final Lists lists;
    private final MasterFiles files;
    private final Cursors cursors;

    public ListCodes(Acts acts, Lists lists, MasterFiles files, Cursors cursors) {
        this.acts = acts;
        this.lists = lists;
        this.files = files;
        this.cursors = cursors;
    }

    /**
     * What is looked for.
     *
     * @param kind {@link CodeKind#text}
     * @param search the beginning of a code, the beginnings of words, or both; null or blank for all
     */
    public record Query(
            AccountId account, String kind, @Nullable String search) {}

    /**
     * The entries, by key, in pages.
     *
     * @throws dev.latchkey.domain.shared.Rejected with CODE_KIND_UNKNOWN, FILTER_MALFORMED or CURSOR_MALFORMED, or as
     *     {@link Lists#view}
     */
    public Page<Shown> list(Actor actor, Query query, Page.Wanted wanted) {
        return acts.perform(actor, Act.CODES_LISTED, query.account(), () -> {
            lists.view(actor, query.account());
            CodeKind kind = CodeKind.parse(query.kind());
            CodeSearch search = CodeSearch.typed(kind, query.search());
            Binding binding = new Binding(actor, "codes " + query.account() + " " + kind + " " + search);
            String cursor = cursors.open(binding, wanted);
            CodeKey after = cursor == null ? null : new CodeKey(kind, cursor);
            ImmutableList<Filed> rows = files.page(query.account(), kind, search, after, wanted.limit() + 1);
            Page<Filed> page =
                    cursors.page(binding, wanted, rows, filed -> filed.key().text());
            return new Page<>(lists.shown(actor, page.items()), page.next());
        });
    }

    /**
     * One of them.
     *
     * @param key as {@link CodeKey#typed} understands it
     * @throws dev.latchkey.domain.shared.Rejected with CODE_UNKNOWN, or as {@link #list}
     */
    public Shown show(Actor actor, AccountId account, String kind, String key) {
        return acts.perform(actor, Act.CODES_LISTED, account, () -> {
            lists.view(actor, account);
            return lists.shown(actor, lists.require(account, CodeKey.typed(CodeKind.parse(kind), key), null));
        });
    }
}
