package dev.latchkey.application.suite;

import dev.latchkey.application.Latchkey;
import dev.latchkey.application.Store;
import dev.latchkey.application.link.DateAccess;
import dev.latchkey.application.link.EndAccess;
import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.application.link.Links;
import dev.latchkey.application.link.ResumeAccess;
import dev.latchkey.application.link.SetPrivileges;
import dev.latchkey.application.link.SuspendAccess;
import dev.latchkey.application.link.TermForm;
import dev.latchkey.application.link.Withdrawal;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import org.jspecify.annotations.Nullable;

/** Hands that change in one line what a username may in an account, and read its link there. */
interface AccessHands {
    Store store();

    Latchkey latchkey();

    default Links.Listed limit(Somebody by, Somebody whom, AccountId account, LevelsForm levels) {
        return latchkey()
                .setPrivileges()
                .handle(by.actor(), new SetPrivileges.Command(account, whom.username(), levels, null));
    }

    default Links.Listed makePlain(Somebody by, Somebody owner, AccountId account, LevelsForm levels) {
        return latchkey()
                .links()
                .makeOwnerPlain()
                .handle(by.actor(), new SetPrivileges.Command(account, owner.username(), levels, null));
    }

    default Link end(Somebody by, Somebody whom, AccountId account) {
        return latchkey()
                .endAccess()
                .handle(by.actor(), new EndAccess.Command(account, whom.username(), null))
                .listed()
                .link();
    }

    /** Null leaves a date as it is; an empty end means none. */
    default Links.Listed date(
            Somebody by, Somebody whom, AccountId account, @Nullable String from, @Nullable String until) {
        return latchkey()
                .links()
                .date()
                .handle(by.actor(), new DateAccess.Command(account, whom.username(), new TermForm(from, until), null));
    }

    default Withdrawal suspend(Somebody by, Somebody whom, AccountId account) {
        return latchkey()
                .links()
                .suspend()
                .handle(by.actor(), new SuspendAccess.Command(account, whom.username(), "On leave", false, null));
    }

    default Links.Listed resume(Somebody by, Somebody whom, AccountId account) {
        return latchkey()
                .links()
                .resume()
                .handle(by.actor(), new ResumeAccess.Command(account, whom.username(), "Back again", null));
    }

    /** Stores a link's change that no use case makes yet: its dates, its suspension. */
    default void replace(Link link) {
        if (!store().transactions().call(() -> store().links().replace(link))) {
            throw new AssertionError("not stored: " + link);
        }
    }

    default Link linkOf(Somebody somebody, AccountId account) {
        return store().links().standing(account, somebody.id()).orElseThrow();
    }
}
