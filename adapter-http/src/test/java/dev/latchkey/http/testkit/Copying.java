package dev.latchkey.http.testkit;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Store;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.shared.AccountId;
import java.util.List;
import java.util.Map;

/** What copies over HTTP begin with: a group whose first account has two diagnoses, and accounts in any state. */
final class Copying {
    private Copying() {}

    static Group entered(Running running, int others) {
        Group group = Group.of(running, "ada", others);
        group.add("diagnosis", diagnosis("F41.1"));
        group.add("diagnosis", diagnosis("F41.9"));
        return group;
    }

    static ImmutableMap<String, Object> diagnosis(String code) {
        return ImmutableMap.of("code", code, "description", "Disorder of " + code);
    }

    static Map<String, ?> body(String source, List<String> targets, Map<String, List<String>> entries) {
        return Map.of("source", source, "targets", targets, "kinds", List.of("diagnosis"), "entries", entries);
    }

    static void state(Store store, Running running, String account, AccountState state) {
        store.transactions()
                .run(() -> store.accounts()
                        .record(
                                AccountId.parse(account),
                                new StateChange(running.clock().now(), state)));
    }
}
