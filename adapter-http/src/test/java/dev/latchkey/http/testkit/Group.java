package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;

/** A group's master username, its first account, and all the others, which it has joined. */
public record Group(People.Provider ada, ImmutableList<String> others) {
    public static final ImmutableList<String> KINDS = ImmutableList.of("diagnosis", "billing", "payers");

    /** With so many accounts besides the first. */
    public static Group of(Running running, String name, int others) {
        People people = new People(running.api());
        People.Provider ada = people.provider(name);
        List<String> accounts = new ArrayList<>();
        for (int i = 1; i <= others; i++) {
            People.Provider provider = people.provider(name + ".p" + i);
            join(ada, provider);
            accounts.add(provider.account());
        }
        return new Group(ada, ImmutableList.copyOf(accounts));
    }

    private static void join(People.Provider by, People.Provider provider) {
        Reply found = by.api()
                .post(
                        "/api/v1/me/find",
                        ImmutableMap.of("username", provider.username(), "password", People.PASSWORD, "code", ""));
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        Reply joined = by.api()
                .post(
                        "/api/v1/me/joins",
                        ImmutableMap.of("ticket", found.at("/ticket"), "accounts", List.of(provider.account())));
        assertThat(joined.status()).as(joined.text()).isEqualTo(201);
    }

    public Api api() {
        return ada.api();
    }

    public String path(String account, String kind) {
        return "/api/v1/accounts/" + account + "/codes/" + kind;
    }

    public String path(String kind) {
        return path(ada.account(), kind);
    }

    public Reply add(String kind, Object entry) {
        Reply added = api().post(path(kind), entry);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added;
    }

    /** What stands in an account's lists, without versions and origins. */
    public ImmutableMap<String, JsonNode> content(String account) {
        ImmutableMap.Builder<String, JsonNode> lists = ImmutableMap.builder();
        for (String kind : KINDS) {
            ArrayNode entries = (ArrayNode)
                    api().get(path(account, kind) + "?limit=200").json().get("entries");
            entries.forEach(entry -> ((ObjectNode) entry).remove(List.of("version", "origin")));
            lists.put(kind, entries);
        }
        return lists.buildOrThrow();
    }

    public Reply plan(String policy) {
        return plan(ImmutableMap.of("source", ada.account(), "targets", others, "kinds", KINDS, "policy", policy));
    }

    public Reply plan(Object body) {
        Reply plan = api().post("/api/v1/copy-plans", body);
        assertThat(plan.status()).as(plan.text()).isEqualTo(201);
        return plan;
    }

    public Reply apply(Reply plan) {
        Reply applied = api().post("/api/v1/copy-plans/" + plan.at("/id") + "/apply", "");
        assertThat(applied.status()).as(applied.text()).isEqualTo(200);
        return applied;
    }

    public Reply file(String kind, String query, String csv) {
        return api().send(api().request("POST", path(kind) + "/import" + query, csv)
                .header("Content-Type", "text/csv"));
    }
}
