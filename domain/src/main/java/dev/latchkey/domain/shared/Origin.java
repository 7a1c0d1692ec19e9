package dev.latchkey.domain.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from (ACT-1).
 *
 * @param address the source address as text without port, or null where there is none (a command line, a host's job)
 * @param correlation what ties the records of one request together, at most 64 characters
 */
public record Origin(Channel channel, @Nullable String address, String correlation) {
    private static final int CORRELATION_LENGTH = 64;
    private static final int ADDRESS_LENGTH = 64;

    public Origin {
        if (correlation.length() > CORRELATION_LENGTH || (address != null && address.length() > ADDRESS_LENGTH)) {
            throw new IllegalArgumentException("an origin's texts have at most 64 characters");
        }
    }

    public Optional<String> source() {
        return Optional.ofNullable(address);
    }
}
