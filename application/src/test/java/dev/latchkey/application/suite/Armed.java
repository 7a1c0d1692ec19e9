package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Refusals.assertRefused;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.session.FactorChange.Changed;
import dev.latchkey.application.session.SessionStart;
import dev.latchkey.application.session.SignIn;
import dev.latchkey.application.testkit.Authenticator;
import dev.latchkey.application.username.BeginSecondFactor;
import dev.latchkey.application.username.BeginSecondFactor.Begun;
import dev.latchkey.application.username.Confirmation.Proof;
import dev.latchkey.application.username.Notices;
import dev.latchkey.application.username.OwnSecondFactor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;

/**
 * Somebody with a second factor.
 *
 * @param recovery the codes shown last
 * @param session what goes on since the last change
 */
public record Armed(Somebody who, Authenticator app, ImmutableList<Secret> recovery, SessionStart.Begun session) {
    private static final Duration STEP = Duration.ofSeconds(30);

    /** Begins one and confirms it by what the app shows. */
    public static Armed turnOn(House house, Somebody who) {
        Begun begun = begin(house, who, "");
        Authenticator app = Authenticator.of(begun.secret());
        Changed changed = confirm(house, who, app.at(house.clock().now()));
        return new Armed(who, app, changed.recoveryCodes(), changed.session());
    }

    /** Begins the first one, or with a code another in its place. */
    public static Begun begin(House house, Somebody who, String code) {
        return house.latchkey()
                .secondFactor()
                .begin()
                .handle(who.actor(), new BeginSecondFactor.Command(proof(who, code), !code.isEmpty()));
    }

    public static Changed confirm(House house, Somebody who, String code) {
        return house.latchkey().secondFactor().confirm().handle(who.actor(), new Secret(code));
    }

    public static OwnSecondFactor.State state(House house, Somebody who) {
        return house.latchkey().secondFactor().show().handle(who.actor());
    }

    /** How many notices of a changed second factor somebody got. */
    public static long notices(House house, Somebody who) {
        return house.store().notices().of(who.id(), null, 100).stream()
                .filter(notice -> notice.kind() == Notices.Kind.SECOND_FACTOR_CHANGED)
                .count();
    }

    public static Proof proof(Somebody who, String code) {
        return new Proof(who.password(), new Secret(code));
    }

    public static SignIn.SignedIn signIn(House house, Somebody who, String code) {
        return house.latchkey()
                .signIn()
                .handle(House.NOBODY, new SignIn.Command(who.name(), who.password(), new Secret(code), null));
    }

    public static FindAccounts.Ticket find(House house, Somebody finder, Somebody presented, String code) {
        return house.latchkey()
                .findAccounts()
                .handle(
                        finder.actor(),
                        new FindAccounts.Command(presented.name(), presented.password(), new Secret(code)));
    }

    public static void assertWrong(House house, Armed armed, String code) {
        assertRefused(Reason.CREDENTIALS_WRONG, () -> armed.signIn(house, code));
    }

    public SignIn.SignedIn signIn(House house, String code) {
        return signIn(house, who, code);
    }

    /** Waits for a code that was not used, and reads it. */
    public String next(House house) {
        return app.at(house.clock().advance(STEP));
    }

    public Proof proof(String code) {
        return proof(who, code);
    }
}
