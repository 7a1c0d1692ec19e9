package dev.latchkey.http.shared;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * The address people and programs reach the server by: {@code https://host[:port]}, or {@code http} on this machine
 * alone.
 */
public record BaseUrl(URI uri) {
    private static final ImmutableSet<String> LOOPBACK = ImmutableSet.of("localhost", "127.0.0.1", "[::1]");

    private static final ImmutableMap<String, Integer> DEFAULT_PORTS = ImmutableMap.of("http", 80, "https", 443);

    /** @throws Rejected with SETTING_INVALID on http.base-url */
    public static BaseUrl parse(String text) {
        try {
            URI uri = new URI(text.strip().toLowerCase(Locale.ROOT));
            String path = uri.getRawPath();
            boolean plain = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && (path.isEmpty() || path.equals("/"));
            boolean safe = "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
            if (plain && safe) {
                int port = uri.getPort() == DEFAULT_PORTS.getOrDefault(uri.getScheme(), 0) ? -1 : uri.getPort();
                return new BaseUrl(new URI(uri.getScheme(), null, uri.getHost(), port, null, null, null));
            }
            throw new Rejected(Reason.SETTING_INVALID, "http.base-url");
        } catch (URISyntaxException e) {
            throw new Rejected(Reason.SETTING_INVALID, "http.base-url");
        }
    }

    /** The bound address of this machine itself. */
    public static BaseUrl loopback(String bind, int port) {
        String host = bind.contains(":") ? "[::1]" : bind;
        return new BaseUrl(URI.create("http://" + host + ":" + port));
    }

    /** Whether only this machine can reach an address; one that cannot be resolved is not it. */
    public static boolean isLoopback(String bind) {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether a host of an address is this machine by its name alone, which nobody can make mean something else. */
    public static boolean isLoopbackName(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    public boolean isSecure() {
        return "https".equals(uri.getScheme());
    }

    /** Whether a page of that origin (RFC 6454) is one of ours; on this machine its names are one. */
    boolean isOrigin(String origin) {
        if (origin.equals(uri.toString())) {
            return true;
        }
        return !isSecure() && LOOPBACK.stream().anyMatch(host -> origin.equals("http://" + host + ":" + uri.getPort()));
    }
}
