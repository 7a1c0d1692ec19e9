package dev.latchkey.application.link;

import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.shared.Ids;
import dev.latchkey.application.username.Notices;
import dev.latchkey.application.username.Notices.Notice;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.Ownership;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.NoticeId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The owners of an account: one is always left, and they are told (PRV-4). The caller holds the account's lock. */
public final class Owners {
    private final Links links;
    private final Notices notices;
    private final Ids ids;

    public Owners(Links links, Notices notices, Ids ids) {
        this.links = links;
        this.notices = notices;
        this.ids = ids;
    }

    /**
     * Requires an owner, in whatever state but CLOSED the account is.
     *
     * @throws Rejected with PRIVILEGE_MISSING, or as {@link Guards#requireUncapped}
     */
    static Guard requireOwner(Guards guards, Actor actor, AccountId account) {
        Guard guard = guards.requireUncapped(actor, account, Portion.ACCOUNT_ACCESS, AccessLevel.FULL);
        if (!guard.link().owner()) {
            throw new Rejected(Reason.PRIVILEGE_MISSING);
        }
        return guard;
    }

    UUID nextId() {
        return ids.next();
    }

    /** @throws Rejected with LAST_OWNER when none would be left without this one */
    void requireAnother(Link leaving, Instant now) {
        Ownership.requireAnother(all(leaving.account()), leaving.id(), now);
    }

    /** Whether an owner would be left without this one. */
    public boolean isAnother(Link leaving, Instant now) {
        return Ownership.isAnother(all(leaving.account()), leaving.id(), now);
    }

    /** Tells every owner, the one concerned included, that an owner's access changed. */
    void tell(Listed concerned, Instant now) {
        AccountId account = concerned.link().account();
        String about = concerned.person().name().value();
        tell(account, Notices.Kind.OWNER_CHANGED, about, now);
        if (all(account).stream()
                .noneMatch(one -> one.person().id().equals(concerned.person().id()))) {
            add(concerned.person().id(), account, Notices.Kind.OWNER_CHANGED, about, now);
        }
    }

    /** Tells every owner of an account. */
    void tell(AccountId account, Notices.Kind kind, String about, Instant now) {
        all(account).forEach(owner -> add(owner.person().id(), account, kind, about, now));
    }

    /** Tells every owner of an account but one username, which is told otherwise. */
    void tellBut(UsernameId toldOtherwise, AccountId account, Notices.Kind kind, String about, Instant now) {
        all(account).stream()
                .map(owner -> owner.person().id())
                .filter(owner -> !owner.equals(toldOtherwise))
                .forEach(owner -> add(owner, account, kind, about, now));
    }

    void add(UsernameId to, AccountId account, Notices.Kind kind, String about, Instant now) {
        notices.add(new Notice(new NoticeId(ids.next()), to, kind, account, about, now));
    }

    private List<Ownership> all(AccountId account) {
        return links.owners(account).stream()
                .map(owner -> new Ownership(owner.link(), owner.person(), owner.changeDue()))
                .toList();
    }
}
