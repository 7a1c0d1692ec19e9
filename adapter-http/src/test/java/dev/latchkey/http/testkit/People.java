package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;

/** People who sign up and sign in over HTTP, as the tests begin with them. */
public record People(Api nobody) {
    public static final String PASSWORD = "seven quiet lanterns";

    /** A provider with an account and a session. */
    public record Provider(String username, String account, Api api) {
        public String path() {
            return "/api/v1/accounts/" + account;
        }
    }

    /** Signs a provider up whose practice is named after the username, and in. */
    public Provider provider(String username) {
        Reply made = nobody.post("/api/v1/sign-up", signUp(username));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return new Provider(username, made.at("/accountId"), signedIn(username, PASSWORD));
    }

    public static ImmutableMap<String, Object> signUp(String username) {
        return ImmutableMap.of(
                "practiceName",
                "Practice of " + username,
                "provider",
                ImmutableMap.of("firstName", "Given", "lastName", "Of" + username),
                "email",
                username + "@practice.example",
                "username",
                username,
                "password",
                PASSWORD);
    }

    public Api signedIn(String username, String password) {
        Reply session = signIn(username, password);
        assertThat(session.status()).as(session.text()).isEqualTo(201);
        return nobody.as(session.at("/token"));
    }

    public Reply signIn(String username, String password) {
        return nobody.post("/api/v1/sessions", ImmutableMap.of("username", username, "password", password));
    }

    /** Lets a username into a provider's account, and has it choose a password of its own. */
    public Api allowed(Provider provider, String username, String preset) {
        String first = "a first password to change";
        Reply made = provider.api()
                .post(
                        provider.path() + "/usernames",
                        ImmutableMap.of("username", username, "password", first, "preset", preset));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        Reply changed = signedIn(username, first)
                .put("/api/v1/me/password", ImmutableMap.of("currentPassword", first, "newPassword", PASSWORD));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        return nobody.as(changed.at("/token"));
    }
}
