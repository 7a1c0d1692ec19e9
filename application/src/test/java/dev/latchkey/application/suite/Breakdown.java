package dev.latchkey.application.suite;

import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.shared.AccountId;
import java.util.ArrayList;
import java.util.List;

/** Breaks the store down at its n-th port call: before the call, or right after it was done. For one thread. */
final class Breakdown implements InterceptedStore.Watcher {
    /** What a broken store throws. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(String call) {
            super(call);
        }
    }

    private final int at;
    private final boolean done;
    private final List<AccountId> added = new ArrayList<>();
    private int calls;

    /**
     * @param at which call breaks, counted from 1
     * @param done whether it breaks after the work was done
     */
    Breakdown(int at, boolean done) {
        this.at = at;
        this.done = done;
    }

    /** The accounts somebody tried to add. */
    List<AccountId> added() {
        return added;
    }

    @Override
    public void before(String call, Object[] arguments) {
        calls++;
        if (call.equals("Accounts.add")) {
            added.add(((Account) arguments[0]).id());
        }
        if (calls == at && !done) {
            throw new Broken(call);
        }
    }

    @Override
    public void after(String call) {
        if (calls == at && done) {
            throw new Broken(call);
        }
    }
}
