package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** What those do who invite over HTTP and those who are invited. */
final class Inviting {
    private Inviting() {}

    static Reply invite(People.Provider by, String email, String preset) {
        return by.api().post(by.path() + "/invitations", ImmutableMap.of("email", email, "preset", preset));
    }

    static String path(People.Provider by, Reply invitation) {
        return by.path() + "/invitations/" + invitation.at("/id");
    }

    static Map<String, String> secret(People.Provider by, Reply invitation) {
        Reply link = by.api().post(path(by, invitation) + "/link", "");
        assertThat(link.status()).as(link.text()).isEqualTo(201);
        return ImmutableMap.of("secret", link.at("/secret"));
    }

    static Reply with(Api api, String verb, Map<String, String> body) {
        return api.post("/api/v1/invitations/" + verb, body);
    }
}
