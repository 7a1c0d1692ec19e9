package dev.latchkey.application.suite;

import dev.latchkey.application.decision.Question;
import dev.latchkey.domain.shared.AccountId;

/** Questions as callers write them. */
public final class Questions {
    private Questions() {}

    public static Question question(String username, AccountId account, String portion, String action) {
        return new Question(username, account.toString(), portion, action);
    }
}
