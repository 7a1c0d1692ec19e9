package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.form;
import static dev.latchkey.application.suite.Forms.preset;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.account.Activity;
import dev.latchkey.application.account.EditPracticeSetup;
import dev.latchkey.application.link.AllowAccess;
import dev.latchkey.application.link.DateAccess;
import dev.latchkey.application.link.EndAccess;
import dev.latchkey.application.link.ResumeAccess;
import dev.latchkey.application.link.SetPrivileges;
import dev.latchkey.application.link.SuspendAccess;
import dev.latchkey.application.link.TermForm;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Every use case that acts in an account, by the act its refusal is recorded as. */
final class Calls {
    private Calls() {}

    /** @param whom a username the calls are about, where they are about one */
    static ImmutableMap<Act, ThrowingCallable> in(House house, Somebody by, AccountId account, Somebody whom) {
        Latchkey latchkey = house.latchkey();
        Actor actor = by.actor();
        SetPrivileges.Command nothing = new SetPrivileges.Command(account, whom.username(), preset("NOTHING"), null);
        return ImmutableMap.<Act, ThrowingCallable>builder()
                .put(Act.SWITCHED, () -> latchkey.switching().handle(actor, account))
                .put(Act.PRACTICE_SETUP_VIEWED, () -> latchkey.practice().show().handle(actor, account))
                .put(
                        Act.PRACTICE_SETUP_EDITED,
                        () -> latchkey.practice()
                                .edit()
                                .handle(
                                        actor,
                                        new EditPracticeSetup.Command(account, form("phone", "206 555 0100"), null)))
                .put(Act.USERNAMES_LISTED, () -> latchkey.links().usernames().list(actor, account, Page.Wanted.FIRST))
                .put(
                        Act.ACCESS_ALLOWED,
                        () -> latchkey.allowAccess()
                                .handle(
                                        actor,
                                        new AllowAccess.Command(
                                                account,
                                                "newcomer",
                                                House.firstPasswordOf("x"),
                                                null,
                                                preset("NOTHING"))))
                .put(Act.PRIVILEGES_CHANGED, () -> latchkey.setPrivileges().handle(actor, nothing))
                .put(
                        Act.OWNER_MADE_PLAIN,
                        () -> latchkey.links().makeOwnerPlain().handle(actor, nothing))
                .put(
                        Act.ACCESS_DATED,
                        () -> latchkey.links()
                                .date()
                                .handle(
                                        actor,
                                        new DateAccess.Command(
                                                account, whom.username(), new TermForm(null, "2031-06-30"), null)))
                .put(
                        Act.ACCESS_SUSPENDED,
                        () -> latchkey.links()
                                .suspend()
                                .handle(
                                        actor,
                                        new SuspendAccess.Command(account, whom.username(), "On leave", false, null)))
                .put(
                        Act.ACCESS_RESUMED,
                        () -> latchkey.links()
                                .resume()
                                .handle(actor, new ResumeAccess.Command(account, whom.username(), "Back", null)))
                .put(
                        Act.ACCESS_ENDED,
                        () -> latchkey.endAccess().handle(actor, new EndAccess.Command(account, whom.username(), null)))
                .put(
                        Act.ACTIVITY_READ,
                        () -> latchkey.activity()
                                .read()
                                .ofAccount(actor, account, Activity.Wanted.ALL, Page.Wanted.FIRST))
                .put(Act.ACTIVITY_VERIFIED, () -> latchkey.activity().verify().handle(actor, account))
                .put(Act.CHECKPOINT_EXPORTED, () -> latchkey.activity().verify().checkpoint(actor, account))
                .buildOrThrow();
    }
}
