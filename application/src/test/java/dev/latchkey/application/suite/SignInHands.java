package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.Authenticate;
import dev.latchkey.application.session.MakeResetLink;
import dev.latchkey.application.session.MakeToken;
import dev.latchkey.application.session.ResetPassword;
import dev.latchkey.application.username.Confirmation.Proof;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Outcome;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.ResetId;
import dev.latchkey.domain.shared.Secret;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands that do in one line what people do about API tokens and lost passwords. */
final class SignInHands {
    private SignInHands() {}

    static MakeToken.Made token(House house, Somebody by, String name) {
        return token(house, by, name, null, null);
    }

    static MakeToken.Made token(
            House house, Somebody by, String name, @Nullable String until, @Nullable String account) {
        Proof proof = new Proof(by.password(), new Secret(""));
        return house.latchkey()
                .sessions()
                .makeToken()
                .handle(by.actor(), new MakeToken.Command(name, until, account, proof));
    }

    /** Who sends a request with a session's token, or an API token. */
    static Authenticate.SignedIn use(House house, Secret token) {
        return house.latchkey().authenticate().handle(token, Somebody.ORIGIN);
    }

    /** Whether a session goes on. */
    static boolean lives(House house, Secret token) {
        try {
            return house.latchkey()
                    .authenticate()
                    .handle(token, Somebody.ORIGIN)
                    .actor()
                    .acting()
                    .isPresent();
        } catch (Rejected ended) {
            assertThat(ended.reason()).isEqualTo(Reason.SESSION_ENDED);
            return false;
        }
    }

    static void assertOver(House house, MakeToken.Made token) {
        assertRefused(Reason.TOKEN_ENDED, () -> use(house, token.secret()));
    }

    static void assertOver(House house, Secret session) {
        assertRefused(Reason.SESSION_ENDED, () -> use(house, session));
    }

    /** Asks for a reset as somebody who cannot sign in. */
    static void ask(House house, String username) {
        house.latchkey().resets().ask().handle(House.NOBODY, username);
    }

    /** The reset that was last asked for, as its record names it. */
    static ResetId lastAsked(House house, Somebody somebody) {
        String id = house.log(somebody.home()).reverse().stream()
                .filter(told -> told.act() == Act.RESET_ASKED && told.outcome() == Outcome.DONE)
                .findFirst()
                .orElseThrow()
                .says("reset");
        return new ResetId(UUID.fromString(id));
    }

    /** Delivers the reset that was last asked for. */
    static MakeResetLink.Minted deliver(House house, Somebody somebody) {
        return house.latchkey().resets().makeLink().handle(House.NOBODY, lastAsked(house, somebody));
    }

    /** Asks and delivers. */
    static Secret mailed(House house, Somebody somebody) {
        ask(house, somebody.name());
        return deliver(house, somebody).secret();
    }

    static Somebody reset(House house, Somebody somebody, Secret secret, Secret chosen) {
        house.latchkey().resets().use().handle(House.NOBODY, new ResetPassword.Command(secret, chosen));
        return somebody.with(chosen);
    }

    static void assertOver(House house, Somebody somebody, Secret reset) {
        assertRefused(Reason.RESET_OVER, () -> reset(house, somebody, reset, House.firstPasswordOf(somebody.name())));
    }
}
