package dev.latchkey.cli.boot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.link.AllowAccess;
import dev.latchkey.application.link.EndAccess;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.link.JoinAccounts;
import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.application.link.SetPrivileges;
import dev.latchkey.application.link.SignUp;
import dev.latchkey.application.session.ChangePassword;
import dev.latchkey.application.session.SignIn.Command;
import dev.latchkey.application.shared.Form;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Username;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A group practice that lived a little before anybody looked; made by use cases, as people would have made it. */
final class SamplePractice {
    private static final String FIRST = "changed at once anyway";
    private static final LevelsForm VIEW_ONLY = new LevelsForm("VIEW_ONLY", ImmutableMap.of());

    private final Latchkey latchkey;
    private final Origin origin = new Origin(Channel.CLI, null, "demo");

    SamplePractice(Latchkey latchkey) {
        this.latchkey = latchkey;
    }

    /**
     * A username of the sample.
     *
     * @param may what it may do, in words
     */
    record SignIn(String username, String password, String may) {}

    /** Makes all of it; the first three own an account each. */
    List<SignIn> make() {
        SignIn nora = new SignIn("nora.hill", "seven quiet rivers", "owns the first account");
        SignIn omar = new SignIn("omar.lake", "paper boats at dusk", "owns the second account");
        SignIn pia = new SignIn("pia.brook", "copper moon harvest", "owns the third account");
        SignIn master = new SignIn("front.office", "winter orchard gate", "enters all three (a master username)");
        SignIn viewer = new SignIn("bookkeeper", "blue lantern song", "looks at the first account and changes nothing");
        AccountId first = signUp(nora, "Nora", "Hill", "1234567893");
        AccountId second = signUp(omar, "Omar", "Lake", "1245319599");
        AccountId third = signUp(pia, "Pia", "Brook", "1003000126");

        Actor owner = signIn(nora);
        allow(owner, first, master, LevelsForm.UNSAID);
        allow(owner, first, viewer, VIEW_ONLY);
        allow(owner, first, new SignIn("former.clerk", FIRST, ""), LevelsForm.UNSAID);
        latchkey.endAccess().handle(owner, new EndAccess.Command(first, Username.choose("former.clerk"), null));

        Actor office = changePassword(master);
        join(office, omar, second);
        join(office, pia, third);
        latchkey.switching().handle(office, first);
        limit(signIn(omar), second, master);
        tryMore(changePassword(viewer), first, master);
        return ImmutableList.of(nora, omar, pia, master, viewer);
    }

    private AccountId signUp(SignIn who, String first, String last, String npi) {
        ImmutableMap<String, Optional<String>> typed = ImmutableMap.of(
                "practiceName", Optional.of("Riverside Group Practice"),
                "provider.firstName", Optional.of(first),
                "provider.lastName", Optional.of(last),
                "email", Optional.of(who.username() + "@example.org"),
                "npi", Optional.of(npi),
                "tin", Optional.of("12-3456789"),
                "billsElectronically", Optional.of("true"));
        return latchkey.signUp()
                .handle(
                        Actor.system(origin),
                        new SignUp.Command(new Form(typed), who.username(), secret(who.password())))
                .account();
    }

    private void allow(Actor owner, AccountId account, SignIn who, LevelsForm levels) {
        latchkey.allowAccess()
                .handle(owner, new AllowAccess.Command(account, who.username(), secret(FIRST), null, levels));
    }

    private Actor signIn(SignIn who) {
        return signIn(who.username(), who.password());
    }

    private Actor signIn(String username, String password) {
        return actor(latchkey.signIn()
                .handle(Actor.system(origin), new Command(username, secret(password), secret(""), null))
                .token());
    }

    private Actor changePassword(SignIn who) {
        Actor before = signIn(who.username(), FIRST);
        return actor(latchkey.changePassword()
                .handle(before, new ChangePassword.Command(secret(FIRST), secret(who.password())))
                .token());
    }

    private Actor actor(Secret token) {
        return latchkey.authenticate().handle(token, origin).actor();
    }

    private void join(Actor office, SignIn presented, AccountId account) {
        Secret ticket = latchkey.findAccounts()
                .handle(
                        office,
                        new FindAccounts.Command(presented.username(), secret(presented.password()), secret("")))
                .ticket();
        latchkey.joinAccounts().handle(office, new JoinAccounts.Command(ticket, ImmutableList.of(account.toString())));
    }

    private void limit(Actor owner, AccountId account, SignIn who) {
        LevelsForm levels = new LevelsForm(null, ImmutableMap.of("BILLING", "VIEW", "CLINICAL_NOTES", "NONE"));
        latchkey.setPrivileges()
                .handle(owner, new SetPrivileges.Command(account, Username.choose(who.username()), levels, null));
    }

    /** Wants to take somebody's privileges away, and may not: the log has that too. */
    private void tryMore(Actor viewer, AccountId account, SignIn other) {
        @Nullable Reason refused = null;
        try {
            limit(viewer, account, other);
        } catch (Rejected rejected) {
            refused = rejected.reason();
        }
        if (refused != Reason.PRIVILEGE_MISSING) {
            throw new IllegalStateException("a username that may only look has changed something");
        }
    }

    private static Secret secret(String text) {
        return new Secret(text);
    }
}
