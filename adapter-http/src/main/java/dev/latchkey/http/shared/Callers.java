package dev.latchkey.http.shared;

import dev.latchkey.application.session.Authenticate;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who sends a request: by a bearer token (RFC 6750), which is a session's or an API token, or by the session's cookie,
 * never by both.
 */
final class Callers {
    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer ";

    private final Authenticate authenticate;
    private final Cookies cookies;
    private final SameOrigin sameOrigin;

    Callers(Authenticate authenticate, Cookies cookies, SameOrigin sameOrigin) {
        this.authenticate = authenticate;
        this.cookies = cookies;
        this.sameOrigin = sameOrigin;
    }

    /**
     * Somebody who is signed in.
     *
     * @param byCookie whether it is a browser that sends the cookie by itself
     */
    record Caller(Authenticate.SignedIn signedIn, boolean byCookie) {}

    /**
     * Who sends the request, or null where the route is open.
     *
     * @throws Malformed with CREDENTIALS_TWICE
     * @throws Rejected with NOT_SIGNED_IN, SESSION_ENDED, TOKEN_ENDED or CROSS_SITE
     */
    @Nullable
    Caller identify(HttpServletRequest request, Route route, Origin origin) {
        Secret bearer = bearer(request);
        Secret cookie = cookies.sentSession(request);
        if (bearer != null && cookie != null) {
            throw Malformed.header(AUTHORIZATION, Reason.CREDENTIALS_TWICE);
        }
        if (route.access() != Route.Access.SIGNED_IN) {
            if (route.method().changes()) {
                sameOrigin.refuseForeign(request);
            }
            return null;
        }
        if (bearer != null) {
            return new Caller(authenticate.handle(bearer, origin), false);
        }
        if (cookie == null) {
            throw new Rejected(Reason.NOT_SIGNED_IN);
        }
        if (route.method().changes()) {
            sameOrigin.require(request);
        }
        return new Caller(authenticate.inPerson(cookie, origin), true);
    }

    private static @Nullable Secret bearer(HttpServletRequest request) {
        List<String> sent = Collections.list(request.getHeaders(AUTHORIZATION));
        if (sent.size() > 1) {
            throw Malformed.header(AUTHORIZATION, Reason.CREDENTIALS_TWICE);
        }
        return !sent.isEmpty() && sent.get(0).regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? new Secret(sent.get(0).substring(BEARER.length()).strip())
                : null;
    }
}
