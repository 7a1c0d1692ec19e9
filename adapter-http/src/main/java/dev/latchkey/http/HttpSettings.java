package dev.latchkey.http;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.http.shared.BaseUrl;
import dev.latchkey.http.shared.Dispatcher;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the server listens. Checked when it is made.
 *
 * @param bind the address it listens at; another than this machine's own takes an https base URL
 * @param port 0 to 65535, 0 for a free one
 * @param baseUrl what people reach it by, or null for the bound address itself
 * @param trustedProxies address blocks (CIDR) whose {@code X-Forwarded-For} is believed
 * @param ready tells whether the store can be reached; asked by {@code /health/ready}
 */
public record HttpSettings(
        String bind, int port, @Nullable String baseUrl, ImmutableList<String> trustedProxies, BooleanSupplier ready) {

    /** @throws Rejected with SETTING_INVALID and the setting's name */
    public HttpSettings {
        if (port < 0 || port > 65_535) {
            throw new Rejected(Reason.SETTING_INVALID, "http.port");
        }
        boolean secure = baseUrl != null && BaseUrl.parse(baseUrl).isSecure();
        if (!secure && !BaseUrl.isLoopback(bind)) {
            throw new Rejected(Reason.SETTING_INVALID, "http.base-url");
        }
        Dispatcher.requireReadable(trustedProxies);
    }

    /** On this machine alone, always ready. */
    public static HttpSettings loopback(int port) {
        return new HttpSettings("127.0.0.1", port, null, ImmutableList.of(), () -> true);
    }

    public HttpSettings withBaseUrl(String changed) {
        return new HttpSettings(bind, port, changed, trustedProxies, ready);
    }

    public HttpSettings withTrustedProxies(List<String> changed) {
        return new HttpSettings(bind, port, baseUrl, ImmutableList.copyOf(changed), ready);
    }

    public HttpSettings withReady(BooleanSupplier changed) {
        return new HttpSettings(bind, port, baseUrl, trustedProxies, changed);
    }
}
