package dev.latchkey.http.shared;

import com.google.common.collect.ImmutableMap;

/** Headers every answer has, whatever it is: browsers are told to trust as little as can be. */
public final class Headers {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private Headers() {}

    /** @param secure whether people come over https, so that browsers may be told to come no other way (RFC 6797) */
    public static ImmutableMap<String, String> of(boolean secure) {
        ImmutableMap.Builder<String, String> headers = ImmutableMap.<String, String>builder()
                .put("Content-Security-Policy", POLICY)
                .put("X-Content-Type-Options", "nosniff")
                .put("Referrer-Policy", "no-referrer")
                .put("Cross-Origin-Opener-Policy", "same-origin")
                .put("Cross-Origin-Resource-Policy", "same-origin")
                .put("Cache-Control", "no-store");
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers.buildOrThrow();
    }
}
