package dev.latchkey.application.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.OwnershipOffers.Listed;
import dev.latchkey.application.secret.Cursors;
import dev.latchkey.application.secret.Cursors.Binding;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.shared.UsernameId;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Offers of ownership, whatever became of them (PRV-5). Safe for many threads. */
public final class ListOffers {
    private final Acts acts;
    private final Guards guards;
    private final OwnershipOffers offers;
    private final Cursors cursors;

    public ListOffers(Acts acts, Guards guards, OwnershipOffers offers, Cursors cursors) {
        this.acts = acts;
        this.guards = guards;
        this.offers = offers;
        this.cursors = cursors;
    }

    /**
     * Those of an account, newest first, in pages.
     *
     * @throws dev.latchkey.domain.shared.Rejected as {@link Guards#require} for VIEW on ACCOUNT_ACCESS, or with
     *     CURSOR_MALFORMED
     */
    public Page<Listed> ofAccount(Actor actor, AccountId account, Page.Wanted wanted) {
        return acts.perform(actor, Act.OWNERSHIP_LISTED, account, () -> {
            guards.require(actor, account, Portion.ACCOUNT_ACCESS, AccessLevel.VIEW);
            Binding binding = new Binding(actor, "offers of " + account);
            return page(binding, wanted, (before, limit) -> offers.newest(account, before, limit));
        });
    }

    /**
     * Those made to the actor, newest first, in pages; they are for the person's eyes, as is the answer (USR-11).
     *
     * @throws dev.latchkey.domain.shared.Rejected as {@link Guards#inPerson}, or with CURSOR_MALFORMED
     */
    public Page<Listed> own(Actor actor, Page.Wanted wanted) {
        return acts.perform(actor, Act.OWNERSHIP_LISTED, null, () -> {
            UsernameId self = guards.inPerson(actor).person().id();
            Binding binding = new Binding(actor, "offers to " + self);
            return page(binding, wanted, (before, limit) -> offers.newest(self, before, limit));
        });
    }

    private Page<Listed> page(
            Binding binding, Page.Wanted wanted, BiFunction<@Nullable OfferId, Integer, ImmutableList<Listed>> read) {
        String cursor = cursors.open(binding, wanted);
        OfferId before = cursor == null ? null : new OfferId(UUID.fromString(cursor));
        return cursors.page(
                binding,
                wanted,
                read.apply(before, wanted.limit() + 1),
                listed -> listed.offer().id().toString());
    }
}
