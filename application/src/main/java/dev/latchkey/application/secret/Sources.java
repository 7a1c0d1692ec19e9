package dev.latchkey.application.secret;

import com.google.common.net.InetAddresses;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** What of a source address one party is likely to hold: an IPv4 address, or the /64 of an IPv6 address. */
final class Sources {
    private static final int NETWORK_BYTES = 8;

    private Sources() {}

    static String network(String address) {
        if (!InetAddresses.isInetAddress(address)) {
            return address;
        }
        InetAddress parsed = InetAddresses.forString(address);
        return parsed instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                : parsed.getHostAddress();
    }
}
