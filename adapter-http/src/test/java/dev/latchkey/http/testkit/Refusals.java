package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at how a server refused something. */
final class Refusals {
    private Refusals() {}

    static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.at("/code")).isEqualTo(code);
    }
}
