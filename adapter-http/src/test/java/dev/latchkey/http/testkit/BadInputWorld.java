package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Store;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.shared.AccountId;
import java.text.Normalizer;
import java.time.Duration;

/**
 * A provider with an account that has a username more; signed in anew for every attempt, a quarter of an hour apart, but for
 * codes, of which as many are tried as one likes.
 */
final class BadInputWorld {
    private final Running running;
    private final String account;
    private Api ada;
    private int count;

    private BadInputWorld(Running running, String account, Api ada) {
        this.running = running;
        this.account = account;
        this.ada = ada;
    }

    /** The account is one that pays, so that no trial ends meanwhile. */
    static BadInputWorld over(Running running, Store store) {
        People people = new People(running.api());
        People.Provider ada = people.provider("ada");
        people.provider("ben");
        people.allowed(ada, "desk", "SCHEDULER");
        AccountId account = AccountId.parse(ada.account());
        StateChange pays = new StateChange(running.clock().now(), AccountState.ACTIVE);
        store.transactions().run(() -> store.accounts().record(account, pays));
        return new BadInputWorld(running, ada.account(), ada.api());
    }

    void next(Operation operation) {
        count++;
        if (operation.path().matches(".*/(codes|copy-plans|copies)\\b.*")) {
            return;
        }
        running.clock().advance(Duration.ofMinutes(16));
        ada = new People(running.api()).signedIn("ada", People.PASSWORD);
    }

    String account() {
        return account;
    }

    String path() {
        return "/api/v1/accounts/" + account;
    }

    Api ada() {
        return ada;
    }

    Reply send(Operation operation, String path, String body) {
        Api api = operation.isOpen() ? running.api() : ada;
        if (operation.id().equals("changePassword")) {
            api = new People(running.api()).provider("changer" + count).api();
        }
        return body.isEmpty()
                ? api.send(api.request(operation.method(), path, "").header("If-Match", "*"))
                : api.send(operation.method(), path, body, ImmutableMap.of("If-Match", "*"));
    }

    /** The operation's example, with what is new each time and what others are known by here. */
    ObjectNode example(Operation operation) {
        ObjectNode example = operation.example();
        switch (operation.id()) {
            case "signUp", "allowAccess" -> example.put("username", "someone" + count);
            case "find" -> example.put("username", "ben").put("password", People.PASSWORD);
            case "switchAccount" -> example.put("accountId", account);
            case "decide", "explain" -> example.put("account", account);
            default -> {
                // good as it is
            }
        }
        return example;
    }

    void requireWholeSignUp(ObjectNode body, String pointer, String nasty, Reply reply, String name) {
        String username = "someone" + count;
        if (reply.status() != 201) {
            assertThat(running.api()
                            .post("/api/v1/sign-up", People.signUp(username))
                            .status())
                    .as(name)
                    .isEqualTo(201);
            return;
        }
        String password =
                pointer.equals("/password") ? nasty : body.get("password").asText();
        Api api = new People(running.api()).signedIn(reply.at("/username"), password);
        requireKept(pointer, nasty, api.get("/api/v1/accounts/" + reply.at("/accountId")), name);
    }

    void requireWholeEdit(String pointer, String nasty, Reply reply, JsonNode before, String name) {
        Reply now = ada.get(path());
        if (reply.status() == 200) {
            requireKept(pointer, nasty, now, name);
        } else {
            assertThat(now.json()).as(name).isEqualTo(before);
        }
    }

    void requireWholeEntry(String pointer, String nasty, Reply reply, String name) {
        if (reply.status() == 201) {
            if (!nasty.isBlank()) {
                requireKept(pointer, nasty, reply, name);
            }
            assertThat(ada.get(reply.header("Location")).text()).as(name).isEqualTo(reply.text());
            assertThat(ada.delete(reply.header("Location")).status()).as(name).isEqualTo(204);
        }
    }

    private static void requireKept(String pointer, String nasty, Reply shown, String name) {
        JsonNode kept = shown.json().at(pointer);
        if (kept.isTextual() && !pointer.equals("/tin")) {
            assertThat(kept.asText()).as(name).isEqualTo(Normalizer.normalize(nasty, Normalizer.Form.NFC));
        }
    }
}
