package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Store;
import dev.latchkey.application.suite.InterceptedStore;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Copies of codes over HTTP: their clocks, their rights, and what goes wrong. A test class implements it for its store. */
public interface HttpCopies {
    Duration TICK = Duration.ofNanos(1000);

    /** An empty store. */
    Store store();

    @Test
    @Tag("COD-5")
    @Tag("COD-6")
    default void a_plan_lasts_an_hour_and_is_for_the_lists_it_was_made_for() {
        try (Running running = Running.over(store())) {
            Group group = entered(running, 2);
            Reply plan = group.plan("SKIP");
            String path = "/api/v1/copy-plans/" + plan.at("/id");
            String entries = path + "/targets/" + group.others().get(0) + "/diagnosis";
            Instant madeAt = running.clock().now();
            assertThat(plan.at("/expiresAt"))
                    .isEqualTo(madeAt.plus(Duration.ofHours(1)).toString());
            assertThat(group.api().get(path).text()).isEqualTo(plan.text());

            group.api().post(group.path(group.others().get(0), "diagnosis"), diagnosis("F32.1"));
            Reply shown = group.api().get(path);
            assertThat(shown.at("/targets/0/state") + shown.at("/targets/1/state"))
                    .isEqualTo("STALEREADY");
            assertThat(group.api().get(entries).status()).isEqualTo(412);
            Reply applied = group.apply(plan);
            assertThat(applied.json().findValuesAsText("outcome")).containsExactly("REFUSED", "COPIED");
            assertThat(applied.at("/results/0/refusal/code")).isEqualTo("STALE");

            Reply again = group.plan("SKIP");
            String late = "/api/v1/copy-plans/" + again.at("/id");
            running.clock().set(madeAt.plus(Duration.ofHours(1)).minus(TICK));
            Api ada = signedIn(running);
            assertThat(ada.get(late).json().get("over").asBoolean()).isFalse();
            running.clock().set(madeAt.plus(Duration.ofHours(1)));
            assertThat(ada.get(late).json().get("over").asBoolean()).isTrue();
            Reply over = ada.post(late + "/apply", "");
            assertThat(over.status()).isEqualTo(409);
            assertThat(over.at("/code")).isEqualTo("PLAN_OVER");
        }
    }

    @Test
    @Tag("COD-8")
    @Tag("COD-10")
    default void a_copy_is_undone_for_thirty_days_and_once() {
        try (Running running = Running.over(store())) {
            Group group = entered(running, 2);
            group.others().forEach(other -> state(running, other, AccountState.ACTIVE));
            Instant copiedAt = running.clock().now();
            Reply applied = group.apply(group.plan("SKIP"));
            String first = "/api/v1/copies/" + applied.at("/results/0/copy") + "/undo";
            String second = "/api/v1/copies/" + applied.at("/results/1/copy") + "/undo";
            String touched = group.path(group.others().get(0), "diagnosis") + "/F41.1";
            assertThat(group.api().get(touched).at("/origin/account"))
                    .isEqualTo(group.ada().account());
            group.api().patch(touched, "{\"description\":\"Ours\"}", "*");

            running.clock().set(copiedAt.plus(Duration.ofDays(30)).minus(TICK));
            Api ada = signedIn(running);
            Map<String, String> key = ImmutableMap.of("Idempotency-Key", "undo-1");
            Reply undone = ada.send("POST", first, "{}", key);
            assertThat(undone.status()).as(undone.text()).isEqualTo(200);
            assertThat(undone.at("/removed") + undone.at("/restored") + undone.at("/left"))
                    .isEqualTo("101");
            assertThat(ada.send("POST", first, "{}", key).text()).isEqualTo(undone.text());
            assertThat(ada.post(first, "").at("/code")).isEqualTo("COPY_UNDONE");
            running.clock().set(copiedAt.plus(Duration.ofDays(30)));
            Reply late = ada.post(second, "");
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.at("/code")).isEqualTo("COPY_OVER");
        }
    }

    @Test
    @Tag("COD-5")
    @Tag("COD-10")
    default void what_cannot_be_copied_to_is_told_in_the_plan_and_a_plan_is_for_who_made_it() {
        try (Running running = Running.over(store())) {
            Group group = entered(running, 2);
            People people = new People(running.api());
            People.Provider bea = people.provider("bea");
            String archived = group.others().get(1);
            state(running, archived, AccountState.ARCHIVED);

            Reply plan = group.plan(body(
                    group.ada().account(),
                    ImmutableList.of(group.others().get(0), archived, bea.account(), "10000004"),
                    ImmutableMap.of("diagnosis", List.of("f411", "F99"))));
            assertThat(plan.json().get("targets").findValuesAsText("code"))
                    .containsExactly("ACCOUNT_READ_ONLY", "ACCOUNT_UNKNOWN", "ACCOUNT_UNKNOWN");
            assertThat(plan.at("/targets/0/counts/added") + plan.at("/targets/0/counts/invalid"))
                    .isEqualTo("11");
            assertThat(plan.json().at("/targets/2/lists")).isEmpty();
            String path = "/api/v1/copy-plans/" + plan.at("/id");
            for (Reply foreign : List.of(
                    bea.api().get(path),
                    bea.api().post(path + "/apply", ""),
                    bea.api().get(path + "/targets/" + bea.account() + "/diagnosis"))) {
                assertThat(foreign.status()).isEqualTo(404);
                assertThat(foreign.at("/code")).isEqualTo("PLAN_UNKNOWN");
            }
            assertThat(group.api()
                            .get(path + "/targets/" + bea.account() + "/diagnosis")
                            .at("/code"))
                    .isEqualTo("ACCOUNT_UNKNOWN");
            Reply applied = group.apply(plan);
            assertThat(applied.json().findValuesAsText("outcome"))
                    .containsExactly("COPIED", "REFUSED", "REFUSED", "REFUSED");
            assertThat(bea.api()
                            .post("/api/v1/copies/" + applied.at("/results/0/copy") + "/undo", "")
                            .at("/code"))
                    .isEqualTo("COPY_UNKNOWN");
            assertThat(bea.api()
                            .post("/api/v1/copy-plans", body(group.ada().account(), List.of(bea.account()), Map.of()))
                            .status())
                    .isEqualTo(404);
            Api local = people.signedIn("ada.p1", People.PASSWORD);
            Reply brought = local.get(group.path(group.others().get(0), "diagnosis") + "/F41.1");
            assertThat(brought.at("/origin/at")).isEqualTo(running.clock().now().toString());
            assertThat(brought.json().at("/origin/account").isNull())
                    .as("another account")
                    .isTrue();
        }
    }

    @Test
    @Tag("COD-7")
    default void a_store_that_breaks_in_the_middle_leaves_each_target_whole_and_the_rest_is_finished_later() {
        AtomicInteger copies = new AtomicInteger();
        Store breaking = InterceptedStore.of(store(), new InterceptedStore.Watcher() {
            @Override
            public void before(String call, Object[] arguments) {
                if (call.equals("Copies.copy") && copies.incrementAndGet() == 2) {
                    throw new IllegalStateException("the store breaks down");
                }
            }

            @Override
            public void after(String call) {}
        });
        try (Running running = Running.over(breaking)) {
            Group group = entered(running, 3);
            Reply plan = group.plan(
                    body(group.ada().account(), group.others(), ImmutableMap.of("diagnosis", List.of("F41.1"))));

            Reply broken = group.apply(plan);
            assertThat(broken.json().findValuesAsText("outcome")).containsExactly("COPIED", "BROKEN", "NOT_TRIED");
            assertThat(broken.at("/done")).isEqualTo("1");
            assertThat(group.content(group.others().get(1)).get("diagnosis")).isEmpty();
            Reply finished = group.apply(plan);
            assertThat(finished.json().findValuesAsText("outcome")).containsOnly("COPIED");
            assertThat(finished.at("/results/0/copy")).isEqualTo(broken.at("/results/0/copy"));
            group.others()
                    .forEach(other ->
                            assertThat(group.content(other).get("diagnosis")).hasSize(1));
        }
    }

    @Test
    @Tag("COD-5")
    default void what_makes_no_plan_is_refused_at_its_member() {
        try (Running running = Running.over(store())) {
            Group group = entered(running, 1);
            String own = group.ada().account();
            List<String> targets = group.others();

            requireFaults(group, Map.of(), "/source REQUIRED");
            requireFaults(group, Map.of("source", own), "/kinds NOTHING_CHOSEN", "/targets TOO_MANY_TARGETS");
            requireFaults(
                    group,
                    Map.of("source", "1", "targets", List.of(targets.get(0), "2", "")),
                    "/source ACCOUNT_ID_MALFORMED",
                    "/targets/1 ACCOUNT_ID_MALFORMED",
                    "/targets/2 ACCOUNT_ID_MALFORMED");
            requireFaults(
                    group,
                    Map.of("source", own, "targets", java.util.Collections.nCopies(10_000, "x")),
                    "/targets TOO_MANY_TARGETS");
            requireFaults(
                    group, body(own, targets, Map.of("diagnosis", List.of())), "/entries/diagnosis NOTHING_CHOSEN");
            requireFaults(
                    group,
                    Map.of("source", own, "targets", targets, "kinds", List.of("diagnoses"), "policy", "MERGE"),
                    "/kinds CODE_KIND_UNKNOWN",
                    "/policy POLICY_UNKNOWN");
            assertThat(group.api()
                            .post("/api/v1/copy-plans", body(own, List.of(own), Map.of()))
                            .at("/code"))
                    .isEqualTo("COPY_ONTO_ITSELF");
            assertThat(group.api()
                            .post("/api/v1/copy-plans", "{\"source\":\"" + "x".repeat(1_100_000) + "\"}")
                            .status())
                    .isEqualTo(413);
            for (String wrong : List.of(
                    "{\"entries\":[]}",
                    "{\"entries\":{\"billing\":\"90834\"}}",
                    "{\"targets\":{}}",
                    "{\"to\":[]}",
                    "")) {
                Reply refused = group.api().post("/api/v1/copy-plans", wrong);
                assertThat(refused.status()).as(wrong + refused.text()).isEqualTo(400);
            }
            assertThat(group.api().get("/api/v1/copy-plans/nonsense").at("/code"))
                    .isEqualTo("PLAN_UNKNOWN");
            assertThat(group.api().post("/api/v1/copies/nonsense/undo", "").at("/code"))
                    .isEqualTo("COPY_UNKNOWN");
            Reply plan = group.plan("SKIP");
            assertThat(group.api()
                            .get("/api/v1/copy-plans/" + plan.at("/id") + "/targets/" + targets.get(0)
                                    + "/diagnosis?fate=doomed")
                            .at("/code"))
                    .isEqualTo("FILTER_MALFORMED");
        }
    }

    private static void requireFaults(Group group, Map<String, ?> body, String... faults) {
        Reply refused = group.api().post("/api/v1/copy-plans", body);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().get("errors"))
                .extracting(fault ->
                        fault.get("pointer").asText() + " " + fault.get("code").asText())
                .containsExactlyInAnyOrder(faults);
    }

    private static Map<String, ?> body(String source, List<String> targets, Map<String, List<String>> entries) {
        return Map.of("source", source, "targets", targets, "kinds", List.of("diagnosis"), "entries", entries);
    }

    private static Group entered(Running running, int others) {
        Group group = Group.of(running, "ada", others);
        group.add("diagnosis", diagnosis("F41.1"));
        group.add("diagnosis", diagnosis("F41.9"));
        return group;
    }

    private static ImmutableMap<String, Object> diagnosis(String code) {
        return ImmutableMap.of("code", code, "description", "Disorder of " + code);
    }

    private static Api signedIn(Running running) {
        return new People(running.api()).signedIn("ada", People.PASSWORD);
    }

    private void state(Running running, String account, AccountState state) {
        store().transactions()
                .run(() -> store().accounts()
                        .record(
                                AccountId.parse(account),
                                new StateChange(running.clock().now(), state)));
    }
}
