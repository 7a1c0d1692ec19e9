package dev.latchkey.http.testkit;

import static dev.latchkey.http.testkit.Copying.body;
import static dev.latchkey.http.testkit.Copying.diagnosis;
import static dev.latchkey.http.testkit.Copying.entered;
import static dev.latchkey.http.testkit.Copying.state;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Store;
import dev.latchkey.application.suite.InterceptedStore;
import dev.latchkey.domain.account.AccountState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Copies of codes over HTTP: their clocks, and a store that breaks. A test class implements it for its store. */
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
            group.others().forEach(other -> state(store(), running, other, AccountState.ACTIVE));
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

    private static Api signedIn(Running running) {
        return new People(running.api()).signedIn("ada", People.PASSWORD);
    }
}
