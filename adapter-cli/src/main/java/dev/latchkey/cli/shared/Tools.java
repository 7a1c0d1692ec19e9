package dev.latchkey.cli.shared;

import dev.latchkey.application.Latchkey;
import dev.latchkey.application.session.Authenticate.SignedIn;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Username;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every command is given.
 *
 * @param hexagon opens Latchkey when it is first asked for
 * @param origin of everything this process asks for
 */
public record Tools(Screen screen, Supplier<Latchkey> hexagon, Origin origin, RememberedFile memory, Secrets secrets) {
    public Latchkey latchkey() {
        return hexagon.get();
    }

    /** Whoever is not signed in yet. */
    public Actor nobody() {
        return Actor.system(origin);
    }

    /**
     * Whoever is signed in here.
     *
     * @throws Rejected with NOT_SIGNED_IN or SESSION_ENDED
     */
    public SignedIn signedIn() {
        return latchkey().authenticate().handle(session().token(), origin);
    }

    /** The username that is signed in here, as it was at sign-in. */
    public String self() {
        return session().username();
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
        String text = typed == null ? memory.load().account() : typed;
        if (text == null) {
            throw new NotUnderstood("Say in which account: --account ID, or once and for all: latchkey switch ID.");
        }
        Faults faults = new Faults();
        return faults.sure(faults.required("account", text, AccountId::parse));
    }
}
