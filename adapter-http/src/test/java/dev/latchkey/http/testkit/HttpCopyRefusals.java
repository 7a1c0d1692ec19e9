package dev.latchkey.http.testkit;

import static dev.latchkey.http.testkit.Copying.body;
import static dev.latchkey.http.testkit.Copying.entered;
import static dev.latchkey.http.testkit.Copying.state;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Store;
import dev.latchkey.domain.account.AccountState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What cannot be copied over HTTP, who may not, and what makes no plan. A test class implements it for its store. */
public interface HttpCopyRefusals {
    /** An empty store. */
    Store store();

    @Test
    @Tag("COD-5")
    @Tag("COD-10")
    default void what_cannot_be_copied_to_is_told_in_the_plan_and_a_plan_is_for_who_made_it() {
        try (Running running = Running.over(store())) {
            Group group = entered(running, 2);
            People people = new People(running.api());
            People.Provider bea = people.provider("bea");
            String archived = group.others().get(1);
            state(store(), running, archived, AccountState.ARCHIVED);

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
}
