package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.form;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.ApplyChanges;
import dev.latchkey.application.link.ApplyChanges.Result;
import dev.latchkey.application.link.ChangeForm;
import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Secret;

/** Hands that write down many changes, make them in one call, and say in short what came of them. */
final class BulkHands {
    private BulkHands() {}

    static ChangeForm change(String kind, String account, String username, LevelsForm levels) {
        return new ChangeForm(
                form("change", kind, "account", account, "username", username),
                levels,
                kind.equals("ALLOW") ? House.firstPasswordOf(username) : new Secret(""));
    }

    static ChangeForm change(String kind, AccountId account, String username, LevelsForm levels) {
        return change(kind, account.toString(), username, levels);
    }

    static ImmutableList<Result> apply(House house, Somebody by, ChangeForm... changes) {
        return house.latchkey()
                .links()
                .apply()
                .handle(
                        by.actor(),
                        new ApplyChanges.Command(ImmutableList.copyOf(changes), ApplyChanges.NOBODY_LISTENS));
    }

    static String inShort(Result result) {
        return result.refusal() == null
                ? result.outcome().name()
                : result.outcome() + " " + result.refusal().reason();
    }
}
