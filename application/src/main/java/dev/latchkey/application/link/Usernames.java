package dev.latchkey.application.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.secret.Cursors;
import dev.latchkey.application.secret.Cursors.Binding;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.username.Username;

/** Username Privileges: every username with access to an account, and how far it goes (PRV-2). Safe for many threads. */
public final class Usernames {
    private final Acts acts;
    private final Guards guards;
    private final Links links;
    private final Cursors cursors;

    public Usernames(Acts acts, Guards guards, Links links, Cursors cursors) {
        this.acts = acts;
        this.guards = guards;
        this.links = links;
        this.cursors = cursors;
    }

    /**
     * All of them, by name, in pages.
     *
     * @throws dev.latchkey.domain.shared.Rejected as {@link Guards#require} for VIEW on ACCOUNT_ACCESS, or with
     *     CURSOR_MALFORMED
     */
    public Page<Listed> list(Actor actor, AccountId account, Page.Wanted wanted) {
        return acts.perform(actor, Act.USERNAMES_LISTED, account, () -> {
            guards.require(actor, account, Portion.ACCOUNT_ACCESS, AccessLevel.VIEW);
            Binding binding = new Binding(actor, "usernames " + account);
            String cursor = cursors.open(binding, wanted);
            Username after = cursor == null ? null : new Username(cursor);
            ImmutableList<Listed> rows = links.usernames(account, after, wanted.limit() + 1);
            return cursors.page(
                    binding, wanted, rows, listed -> listed.person().name().value());
        });
    }

    /**
     * One of them.
     *
     * @throws dev.latchkey.domain.shared.Rejected with USERNAME_UNKNOWN, or as {@link #list}
     */
    public Listed show(Actor actor, AccountId account, Username username) {
        return acts.perform(actor, Act.USERNAMES_LISTED, account, () -> {
            guards.require(actor, account, Portion.ACCOUNT_ACCESS, AccessLevel.VIEW);
            return Listings.require(links, account, username, null);
        });
    }
}
