package dev.latchkey.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.testkit.Api;
import dev.latchkey.http.testkit.People;
import dev.latchkey.http.testkit.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sends a request, by a bearer token. */
class AuthenticationTest extends OneServer {

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic YWRhOnNlY3JldA==", "Bearer", "Token abc"})
    void without_a_token_somebody_is_asked_to_sign_in(String authorization) {
        Reply reply = nobody().send(
                        "GET",
                        "/api/v1/me",
                        "",
                        authorization.isEmpty() ? Map.of() : Map.of("Authorization", authorization));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.at("/code")).isEqualTo("NOT_SIGNED_IN");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"latchkey\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "../../etc/passwd", "' OR 1=1 --", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_token_nobody_was_given_proves_nothing(String token) {
        Reply reply = nobody().as(token).get("/api/v1/me");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.at("/code")).isEqualTo("SESSION_ENDED");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void a_token_keeps_its_letters_on_a_connection_that_has_seen_others() {
        people().provider("letters");
        Api api;
        do {
            api = people().signedIn("letters", People.PASSWORD);
        } while (!Character.isLetter(api.token().charAt(0)));
        char first = api.token().charAt(0);
        char other = Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
        for (int i = 0; i < 8; i++) {
            assertThat(nobody().as(String.valueOf(other)).get("/api/v1/me").status())
                    .isEqualTo(401);
        }

        assertThat(api.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void the_scheme_is_read_whatever_its_case() {
        Api ada = people().provider("scheme").api();

        assertThat(nobody().send("GET", "/api/v1/me", "", Map.of("Authorization", "bEARER " + ada.token()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Tag("USR-6")
    void signing_out_ends_that_session_and_signing_out_everywhere_all_of_them() {
        People people = people();
        people.provider("leaver");
        Api phone = people.signedIn("leaver", People.PASSWORD);
        Api desk = people.signedIn("leaver", People.PASSWORD);
        Api tablet = people.signedIn("leaver", People.PASSWORD);

        assertThat(phone.delete("/api/v1/sessions/current").status()).isEqualTo(204);
        assertThat(phone.get("/api/v1/me").at("/code")).isEqualTo("SESSION_ENDED");
        assertThat(desk.get("/api/v1/me").status()).isEqualTo(200);

        assertThat(desk.delete("/api/v1/sessions").status()).isEqualTo(204);
        assertThat(desk.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(tablet.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    @Tag("USR-6")
    void a_session_ends_by_idleness_and_by_age() {
        People people = people();
        Api idle = people.provider("idler").api();
        running.clock().advance(Duration.ofMinutes(15));
        assertThat(idle.get("/api/v1/me").at("/code")).isEqualTo("SESSION_ENDED");

        Api busy = people.signedIn("idler", People.PASSWORD);
        for (int minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
            running.clock().advance(Duration.ofMinutes(10));
            assertThat(busy.get("/api/v1/me").status()).isEqualTo(200);
        }
        running.clock().advance(Duration.ofMinutes(10));
        assertThat(busy.get("/api/v1/me").at("/code")).isEqualTo("SESSION_ENDED");
    }

    @Test
    @Tag("USR-4")
    void a_wrong_username_and_a_wrong_password_are_answered_alike() {
        people().provider("known");

        Reply wrongPassword = people().signIn("known", "not the password at all");
        Reply wrongUsername = people().signIn("unknown", "not the password at all");
        Reply noUsername = people().signIn("?", "");

        assertThat(wrongPassword.status()).isEqualTo(401);
        assertThat(List.of(wrongUsername.text(), noUsername.text())).containsOnly(wrongPassword.text());
        assertThat(wrongUsername.headers().map().keySet())
                .isEqualTo(wrongPassword.headers().map().keySet());
    }

    @Test
    @Tag("USR-5")
    void too_many_failures_are_429_and_say_when_to_come_back() {
        People people = people();
        people.provider("guessed");
        for (int i = 0; i < 5; i++) {
            assertThat(people.signIn("guessed", "guess number " + i).status()).isEqualTo(401);
        }

        Reply limited = people.signIn("guessed", People.PASSWORD);
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.at("/code")).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(limited.header("Retry-After")).isEqualTo("1");

        running.clock().advance(Duration.ofSeconds(1));
        assertThat(people.signIn("guessed", People.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    @Tag("USR-3")
    void until_a_first_password_is_changed_nothing_else_is_possible() {
        People people = people();
        People.Provider ada = people.provider("boss");
        String first = "chosen by somebody else";
        ada.api().post(ada.path() + "/usernames", Map.of("username", "newcomer", "password", first));
        Api newcomer = people.signedIn("newcomer", first);

        assertThat(newcomer.get("/api/v1/me").json().get("passwordChangeDue").asBoolean())
                .isTrue();
        List<Reply> refused = List.of(
                newcomer.get("/api/v1/me/accounts"),
                newcomer.get("/api/v1/me/notices"),
                newcomer.get("/api/v1/me/activity"),
                newcomer.get(ada.path()),
                newcomer.get(ada.path() + "/usernames"),
                newcomer.get(ada.path() + "/activity"),
                newcomer.get(ada.path() + "/who-can?portion=BILLING&action=VIEW"),
                newcomer.delete(ada.path() + "/usernames/newcomer"),
                newcomer.patch(ada.path(), Map.of(), "*"),
                newcomer.post("/api/v1/me/find", Map.of("username", "boss", "password", People.PASSWORD)),
                newcomer.post("/api/v1/me/joins", Map.of("ticket", "t", "accounts", List.of(ada.account()))),
                newcomer.put("/api/v1/me/context", Map.of("accountId", ada.account())),
                newcomer.post(
                        "/api/v1/decisions",
                        Map.of(
                                "username",
                                "newcomer",
                                "account",
                                ada.account(),
                                "portion",
                                "BILLING",
                                "action",
                                "VIEW")),
                newcomer.post(ada.path() + "/usernames", Map.of("username", "another", "password", first)));
        assertThat(refused).extracting(Reply::status).containsOnly(403);
        assertThat(refused).extracting(reply -> reply.at("/code")).containsOnly("PASSWORD_CHANGE_DUE");
    }

    @Test
    @Tag("USR-7")
    void a_new_password_ends_every_session_but_the_one_it_answers_with() {
        People people = people();
        Api first = people.provider("changer").api();
        Api second = people.signedIn("changer", People.PASSWORD);
        Map<String, String> wrong = Map.of("currentPassword", "wrong", "newPassword", "nine loud harbor bells");
        Map<String, String> weak = Map.of("currentPassword", People.PASSWORD, "newPassword", "short");
        Map<String, String> right = Map.of("currentPassword", People.PASSWORD, "newPassword", "nine loud harbor bells");

        assertThat(first.put("/api/v1/me/password", wrong).at("/code")).isEqualTo("CREDENTIALS_WRONG");
        Reply tooWeak = first.put("/api/v1/me/password", weak);
        assertThat(tooWeak.status()).isEqualTo(422);
        assertThat(tooWeak.at("/errors/0/pointer")).isEqualTo("/newPassword");
        Reply changed = first.put("/api/v1/me/password", right);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(first.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(second.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(first.as(changed.at("/token")).get("/api/v1/me").at("/username"))
                .isEqualTo("changer");
        assertThat(people.signIn("changer", "nine loud harbor bells").status()).isEqualTo(201);
    }
}
