package dev.latchkey.http.shared;

import com.google.common.net.MediaType;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.InvitationId;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.SessionId;
import dev.latchkey.domain.username.Username;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request on its way through a route: who sends it, and what it says. For one thread. */
public final class Call {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Context context;
    private final Origin origin;
    private final Callers.@Nullable Caller caller;
    private final Query query;
    private final Cookies cookies;
    private @Nullable Body body;

    Call(Context context, Origin origin, Callers.@Nullable Caller caller, Query query, Cookies cookies) {
        this.context = context;
        this.origin = origin;
        this.caller = caller;
        this.query = query;
        this.cookies = cookies;
    }

    /** Whoever is signed in; on an open route nobody yet. */
    public Actor actor() {
        return caller == null ? Actor.system(origin) : caller.signedIn().actor();
    }

    /** The session the caller proved; null where an API token proved the caller. */
    public @Nullable SessionId session() {
        return signedIn().signedIn().session();
    }

    /** Whether the browser sent the session's cookie by itself. */
    public boolean isByCookie() {
        return signedIn().byCookie();
    }

    /** Whether a browser sends it, to which cookies are given. */
    public boolean isFromBrowser() {
        return SameOrigin.isBrowser(context.req());
    }

    public Cookies cookies() {
        return cookies;
    }

    /** What the browser is known by from an earlier sign-in, or null. */
    public @Nullable Secret device() {
        return cookies.sentDevice(context.req());
    }

    /**
     * The account the address names.
     *
     * @throws Rejected with ACCOUNT_UNKNOWN where it is no Account ID: an address that names nothing
     */
    public AccountId account() {
        return part("account", AccountId::parse, Reason.ACCOUNT_UNKNOWN);
    }

    /** @throws Rejected with USERNAME_UNKNOWN where it is no username */
    public Username username() {
        return part("username", Username::choose, Reason.USERNAME_UNKNOWN);
    }

    /** @throws Rejected with the reason given where the part of the address is no id: one that names nothing */
    public UUID id(String name, Reason unknown) {
        return part(name, Call::id, unknown);
    }

    /** @throws Rejected with INVITATION_UNKNOWN where it is no id */
    public InvitationId invitation() {
        return new InvitationId(part("invitation", Call::id, Reason.INVITATION_UNKNOWN));
    }

    /** @throws Rejected with OFFER_UNKNOWN where it is no id */
    public OfferId offer() {
        return new OfferId(part("offer", Call::id, Reason.OFFER_UNKNOWN));
    }

    private static UUID id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new Rejected(Reason.ROUTE_UNKNOWN);
        }
        return UUID.fromString(text);
    }

    /**
     * The key of an entry the address names; any text, slashes and all.
     *
     * @throws Rejected with CODE_UNKNOWN where it has characters no key has
     */
    public String key() {
        String key = context.pathParam("key");
        if (key.chars().anyMatch(Character::isISOControl)) {
            throw new Rejected(Reason.CODE_UNKNOWN);
        }
        return key;
    }

    /** @throws Rejected with the reason given where the part of the address does not read: one that names nothing */
    public <T> T part(String name, Function<String, T> reading, Reason unknown) {
        try {
            return reading.apply(context.pathParam(name));
        } catch (Rejected malformed) {
            throw new Rejected(unknown);
        }
    }

    public Query query() {
        return query;
    }

    public Page.Wanted page() {
        return Paging.wanted(query);
    }

    public Body body() {
        return body(Body.LARGEST);
    }

    /** The same where it may have so many bytes; read by whoever asks first. */
    public Body body(int largest) {
        if (body == null) {
            body = Body.read(context.req(), largest);
        }
        return body;
    }

    /** The body as a file on disk, for the caller to close. */
    public Upload upload(MediaType type, long largest) {
        return Upload.read(context.req(), type, largest);
    }

    /** The body letter by letter; nothing where none was sent. */
    String sent() {
        boolean none = context.req().getContentLengthLong() <= 0 && context.header("Transfer-Encoding") == null;
        return none ? "" : body().text();
    }

    /** Method and address, as one text. */
    String place() {
        return context.req().getMethod() + " " + context.path();
    }

    /** The key by which a client repeats a request, or null. */
    @Nullable
    String idempotencyKey() {
        return context.header("Idempotency-Key");
    }

    /** The version {@code If-Match} asks for; null for whatever it is. */
    public @Nullable Long version() {
        return Preconditions.version(ifMatch());
    }

    /** The same where it must be there. */
    public @Nullable Long requiredVersion() {
        return Preconditions.requiredVersion(ifMatch());
    }

    private List<String> ifMatch() {
        return Collections.list(context.req().getHeaders("If-Match"));
    }

    private Callers.Caller signedIn() {
        if (caller == null) {
            throw new IllegalStateException("nobody signs in on this route");
        }
        return caller;
    }
}
