package dev.latchkey.cli.shared;

import dev.latchkey.application.Latchkey;
import dev.latchkey.application.session.Authenticate.SignedIn;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Username;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every command is given.
 *
 * @param hexagon opens Latchkey when it is first asked for
 * @param origin of everything this process asks for
 * @param token the API token to act by, where one is set, instead of the session that is remembered
 */
public record Tools(
        Screen screen,
        Supplier<Latchkey> hexagon,
        Origin origin,
        RememberedFile memory,
        Secrets secrets,
        Supplier<Optional<Secret>> token) {
    public Latchkey latchkey() {
        return hexagon.get();
    }

    /** Whoever is not signed in yet. */
    public Actor nobody() {
        return Actor.system(origin);
    }

    /**
     * Whoever is signed in here, or whose API token is used.
     *
     * @throws Rejected with NOT_SIGNED_IN, SESSION_ENDED or TOKEN_ENDED
     */
    public SignedIn signedIn() {
        Secret proof = token.get().orElseGet(() -> session().token());
        return latchkey().authenticate().handle(proof, origin);
    }

    /** Whether an API token is used; then nothing of it is remembered, and nothing remembered is meant. */
    public boolean byToken() {
        return token.get().isPresent();
    }

    /** The username that is signed in here, as it was at sign-in, or whose API token is used. */
    public String self() {
        return byToken()
                ? latchkey().me().handle(actor()).person().name().value()
                : session().username();
    }

    private Remembered.Session session() {
        return memory.load().signedIn().orElseThrow(() -> new Rejected(Reason.NOT_SIGNED_IN));
    }

    /** The same, where the session does not matter. */
    public Actor actor() {
        return signedIn().actor();
    }

    /** A username as it was typed. */
    public static Username username(String typed) {
        Faults faults = new Faults();
        return faults.sure(faults.required("username", typed, Username::choose));
    }

    /** An account as it was typed, or the one switched to. */
    public AccountId account(@Nullable String typed) {
        String text = accountText(typed);
        Faults faults = new Faults();
        return faults.sure(faults.required("account", text, AccountId::parse));
    }

    /** The same, not looked at yet. */
    public String accountText(@Nullable String typed) {
        String text = typed == null ? usualAccount() : typed;
        if (text == null) {
            throw new NotUnderstood(
                    byToken()
                            ? "Say in which account: --account ID."
                            : "Say in which account: --account ID, or once and for all: latchkey switch ID.");
        }
        return text;
    }

    /** The account commands act in where none is named: the one switched to, or the one an API token is held to. */
    public @Nullable String usualAccount() {
        return byToken()
                ? actor().means().onlyAccount().map(AccountId::toString).orElse(null)
                : memory.load().account();
    }
}
