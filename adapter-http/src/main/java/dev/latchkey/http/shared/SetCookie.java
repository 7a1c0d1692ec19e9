package dev.latchkey.http.shared;

import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A cookie a browser is told to keep: for this host alone, out of scripts' sight, and not sent along from other sites.
 *
 * @param secure whether it travels over https only
 * @param age how long it is kept, or null until the browser is closed
 */
public record SetCookie(
        String name, Secret value, boolean secure, @Nullable Duration age) {

    String header() {
        StringBuilder header = new StringBuilder(name)
                .append('=')
                .append(value.reveal())
                .append("; Path=/; HttpOnly; SameSite=Strict");
        if (secure) {
            header.append("; Secure");
        }
        if (age != null) {
            header.append("; Max-Age=").append(age.toSeconds());
        }
        return header.toString();
    }
}
