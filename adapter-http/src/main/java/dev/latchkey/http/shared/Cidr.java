package dev.latchkey.http.shared;

import com.google.common.net.InetAddresses;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block of addresses (RFC 4632): {@code 10.0.0.0/8}, {@code fd00::/8}, or one address. */
record Cidr(InetAddress network, int prefix) {
    private static final Pattern SHAPE = Pattern.compile("([0-9a-fA-F:.]{2,45})(?:/([0-9]{1,3}))?");

    /** @throws Rejected with SETTING_INVALID on http.trusted-proxies */
    static Cidr parse(String text) {
        Matcher cidr = SHAPE.matcher(text.strip());
        if (!cidr.matches() || !InetAddresses.isInetAddress(cidr.group(1))) {
            throw new Rejected(Reason.SETTING_INVALID, "http.trusted-proxies");
        }
        InetAddress network = InetAddresses.forString(cidr.group(1));
        int bits = 8 * network.getAddress().length;
        int prefix = cidr.group(2) == null ? bits : Integer.parseInt(cidr.group(2));
        if (prefix > bits) {
            throw new Rejected(Reason.SETTING_INVALID, "http.trusted-proxies");
        }
        return new Cidr(network, prefix);
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        int bits = 8 * bytes.length;
        return bytes.length == network.getAddress().length
                && new BigInteger(1, bytes)
                                .xor(new BigInteger(1, network.getAddress()))
                                .shiftRight(bits - prefix)
                                .signum()
                        == 0;
    }
}
