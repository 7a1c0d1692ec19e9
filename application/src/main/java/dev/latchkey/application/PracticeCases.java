package dev.latchkey.application;

import dev.latchkey.application.account.DemandSecondFactor;
import dev.latchkey.application.account.EditPracticeSetup;
import dev.latchkey.application.account.PracticeSetup;

/** Practice Set-up (ACC-6, DEC-10). Safe for many threads. */
public final class PracticeCases {
    private final Collaborators with;

    PracticeCases(Collaborators with) {
        this.with = with;
    }

    /** The profile. */
    public PracticeSetup show() {
        return new PracticeSetup(with.acts, with.guards, with.store.accounts(), with.vault);
    }

    /** Changes it. */
    public EditPracticeSetup edit() {
        return new EditPracticeSetup(with.acts, with.guards, with.store.accounts(), show(), with.vault, with.log);
    }

    /** Whether the account asks for a second factor. */
    public DemandSecondFactor demandSecondFactor() {
        return new DemandSecondFactor(with.acts, with.guards, with.store.accounts(), with.log);
    }
}
