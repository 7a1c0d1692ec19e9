package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.testkit.Authenticator;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody who has turned a second factor on, and the session that goes on. */
record Armed(Api api, Authenticator app, List<String> recovery) {
    static final String FACTOR = "/api/v1/me/second-factor";

    static Armed of(Running running, Api api) {
        Reply begun = api.post(FACTOR, Map.of("password", People.PASSWORD));
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        Authenticator app = Authenticator.of(new Secret(begun.at("/secret")));
        Reply on = api.post(
                FACTOR + "/confirm", Map.of("code", app.at(running.clock().now())));
        assertThat(on.status()).as(on.text()).isEqualTo(200);
        List<String> codes = new ArrayList<>();
        on.json().path("recoveryCodes").forEach(code -> codes.add(code.asText()));
        return new Armed(api.as(on.at("/token")), app, codes);
    }

    String next(Running running) {
        return app.at(running.clock().advance(Duration.ofSeconds(30)));
    }

    static Reply signIn(Running running, String username, String code) {
        return running.api()
                .post("/api/v1/sessions", Map.of("username", username, "password", People.PASSWORD, "code", code));
    }
}
