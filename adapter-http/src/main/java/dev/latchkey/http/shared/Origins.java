package dev.latchkey.http.shared;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from: the peer's address, or what a trusted proxy says of it; and what its records are tied
 * together by.
 */
final class Origins {
    static final String REQUEST_ID = "X-Request-ID";

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._~:/+=-]{1,64}");
    private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();

    private final ImmutableList<Cidr> trusted;

    Origins(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream().map(Cidr::parse).collect(ImmutableList.toImmutableList());
    }

    Origin of(HttpServletRequest request) {
        return new Origin(Channel.HTTP, source(request), correlation(request.getHeader(REQUEST_ID)));
    }

    /** The right-most address that no trusted proxy has; what stands left of it anybody may have written. */
    private String source(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        InetAddress source = address(peer).orElse(null);
        if (source == null) {
            return peer.length() > 64 ? "" : peer;
        }
        List<String> hops = new ArrayList<>();
        Collections.list(request.getHeaders(FORWARDED_FOR))
                .forEach(line -> COMMAS.split(line).forEach(hops::add));
        for (int i = hops.size() - 1; i >= 0 && isTrusted(source); i--) {
            Optional<InetAddress> hop = address(hops.get(i));
            if (hop.isEmpty()) {
                break;
            }
            source = hop.get();
        }
        return InetAddresses.toAddrString(source);
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(cidr -> cidr.contains(address));
    }

    private static Optional<InetAddress> address(String text) {
        try {
            String host = InetAddresses.isInetAddress(text)
                    ? text
                    : HostAndPort.fromString(text).getHost();
            return Optional.of(InetAddresses.forString(host));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String correlation(@Nullable String sent) {
        return sent != null && SANE_ID.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
