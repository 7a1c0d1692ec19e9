package dev.latchkey.cli.masterfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.shared.Page;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import org.jspecify.annotations.Nullable;

/** The accounts somebody may enter now, with the names of their practices: the whole of the drop-down. */
record Practices(ImmutableMap<AccountId, String> names) {
    static Practices of(Tools tools, Actor actor) {
        ImmutableMap.Builder<AccountId, String> names = ImmutableMap.builder();
        AccountsOf drop = tools.latchkey().questions().accountsOf();
        @Nullable String cursor = null;
        do {
            Page<AccountsOf.Entry> page =
                    drop.own(actor, new AccountsOf.Query(null, new Page.Wanted(Page.Wanted.MOST, cursor)));
            page.items()
                    .forEach(entry ->
                            names.put(entry.account(), entry.practiceName().value()));
            cursor = page.next();
        } while (cursor != null);
        // whoever enters another account meanwhile may move one to a later page
        return new Practices(names.buildKeepingLast());
    }

    /** The name of an account's practice; null where the account cannot be entered. */
    @Nullable
    String name(AccountId account) {
        return names.get(account);
    }

    /** All of them but one, by their ids. */
    ImmutableList<AccountId> besides(AccountId account) {
        return names.keySet().stream()
                .filter(one -> !one.equals(account))
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }
}
