package dev.latchkey.http.shared;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The cookies a browser keeps for us: a session's token, and what it is known by at its next sign-in (USR-5).
 *
 * <p>Over https their names begin with {@code __Host-}, so that no neighbouring host can set them (RFC 6265bis section
 * 4.1.3.2).
 */
public final class Cookies {
    /** As long as a client is known by it. */
    private static final Duration DEVICE = Duration.ofDays(30);

    private final Supplier<BaseUrl> baseUrl;

    Cookies(Supplier<BaseUrl> baseUrl) {
        this.baseUrl = baseUrl;
    }

    public SetCookie session(Secret token) {
        return new SetCookie(sessionName(), token, isSecure(), null);
    }

    /** Takes the session's cookie away. */
    public SetCookie noSession() {
        return new SetCookie(sessionName(), new Secret(""), isSecure(), Duration.ZERO);
    }

    public SetCookie device(Secret device) {
        return new SetCookie(deviceName(), device, isSecure(), DEVICE);
    }

    /**
     * The session's token, or null.
     *
     * @throws Malformed when there are two
     */
    @Nullable
    Secret sentSession(HttpServletRequest request) {
        return sent(request, sessionName());
    }

    @Nullable
    Secret sentDevice(HttpServletRequest request) {
        return sent(request, deviceName());
    }

    private static @Nullable Secret sent(HttpServletRequest request, String name) {
        Cookie[] all = request.getCookies();
        List<Cookie> named = all == null
                ? List.of()
                : Arrays.stream(all).filter(one -> one.getName().equals(name)).toList();
        if (named.size() > 1) {
            throw Malformed.header("Cookie", Reason.CREDENTIALS_TWICE);
        }
        return named.isEmpty() ? null : new Secret(named.get(0).getValue());
    }

    private boolean isSecure() {
        return baseUrl.get().isSecure();
    }

    private String sessionName() {
        return isSecure() ? "__Host-latchkey" : "latchkey-local";
    }

    private String deviceName() {
        return isSecure() ? "__Host-latchkey-device" : "latchkey-local-device";
    }
}
