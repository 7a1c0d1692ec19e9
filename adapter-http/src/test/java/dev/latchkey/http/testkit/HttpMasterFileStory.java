package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Store;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The help page "Master Files for Group Setup" over HTTP, for a group of 25: enter once, copy to all the others in one act. A
 * test class implements it for its store.
 */
public interface HttpMasterFileStory {
    int OTHERS = 24;
    int CHANGED = 10;

    /** An empty store. */
    Store store();

    @Test
    @Tag("COD-1")
    @Tag("COD-5")
    @Tag("COD-6")
    @Tag("COD-7")
    @Tag("COD-8")
    @Tag("COD-9")
    default void a_group_enters_its_codes_once_and_copies_them_to_all_its_accounts() {
        try (Running running = Running.over(store())) {
            Group group = Group.of(running, "ada", OTHERS);
            enter(group);
            ImmutableMap<String, JsonNode> entered = group.content(group.ada().account());
            assertThat(entered.get("diagnosis")).hasSize(CHANGED);

            Reply plan = group.plan("SKIP");
            assertThat(plan.header("Location")).isEqualTo("/api/v1/copy-plans/" + plan.at("/id"));
            requireEach(plan, "/targets", OTHERS, "/state", "READY");
            requireEach(plan, "/targets", OTHERS, "/counts/added", "13");
            Reply copied = group.apply(plan);
            requireEach(copied, "/results", OTHERS, "/outcome", "COPIED");
            assertThat(copied.json().get("done").asInt()).isEqualTo(OTHERS);
            requireAll(group, entered);
            Reply shown = group.api().get("/api/v1/copy-plans/" + plan.at("/id"));
            requireEach(shown, "/targets", OTHERS, "/state", "COPIED");

            changeTen(group);
            requireAll(group, entered);

            Reply skipping = group.plan("SKIP");
            requireEach(skipping, "/targets", OTHERS, "/lists/diagnosis/conflicting", "" + CHANGED);
            requireEach(group.apply(skipping), "/results", OTHERS, "/outcome", "UNCHANGED");
            Reply failing = group.plan("FAIL");
            requireEach(failing, "/targets", OTHERS, "/refusal/code", "ENTRIES_CONFLICT");
            requireEach(group.apply(failing), "/results", OTHERS, "/refusal/code", "ENTRIES_CONFLICT");
            requireAll(group, entered);

            Reply overwriting = group.plan("OVERWRITE");
            requireEach(overwriting, "/targets", OTHERS, "/counts/changed", "" + CHANGED);
            requirePlanned(group, overwriting);
            Reply overwritten = group.apply(overwriting);
            requireAll(group, group.content(group.ada().account()));
            assertThat(group.apply(overwriting).text()).as("applied twice").isEqualTo(overwritten.text());

            for (JsonNode result : overwritten.json().get("results")) {
                Reply undone =
                        group.api().post("/api/v1/copies/" + result.get("copy").asText() + "/undo", "");
                assertThat(undone.at("/restored")).as(undone.text()).isEqualTo("" + CHANGED);
                assertThat(undone.at("/account"))
                        .isEqualTo(result.get("account").asText());
            }
            requireAll(group, entered);
        }
    }

    private static void enter(Group group) {
        for (int i = 0; i < CHANGED; i++) {
            group.add("diagnosis", ImmutableMap.of("code", "F1" + i + ".20", "description", "Dependence " + i));
        }
        group.add(
                "billing",
                ImmutableMap.of(
                        "code", "90834", "modifiers", List.of("95"), "description", "Psychotherapy", "minutes", 45));
        group.add("payers", ImmutableMap.of("payerId", "60054", "clearinghouse", "Availity", "name", "Aetna"));
        group.add(
                "payers",
                ImmutableMap.of(
                        "name",
                        "Old Mutual",
                        "paper",
                        true,
                        "address",
                        ImmutableMap.of("street", "1 Main St", "city", "Hartford", "state", "CT", "zip", "06156")));
    }

    private static void changeTen(Group group) {
        for (int i = 0; i < CHANGED; i++) {
            Reply changed = group.api()
                    .patch(
                            group.path("diagnosis") + "/F1" + i + ".20",
                            ImmutableMap.of("description", "Use disorder " + i),
                            "*");
            assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        }
    }

    private static void requirePlanned(Group group, Reply plan) {
        String path = "/api/v1/copy-plans/" + plan.at("/id") + "/targets/"
                + group.others().get(3) + "/diagnosis?limit=4&fate=changed";
        Reply first = group.api().get(path);
        assertThat(first.json().get("entries")).as(first.text()).hasSize(4);
        assertThat(first.at("/entries/0/key")).isEqualTo("F10.20 ICD-10-CM");
        assertThat(first.at("/entries/0/fate")).isEqualTo("CHANGED");
        assertThat(first.at("/entries/0/source/description")).isEqualTo("Use disorder 0");
        assertThat(first.at("/entries/0/target/description")).isEqualTo("Dependence 0");
        assertThat(group.api().get(path + "&cursor=" + first.at("/next")).at("/entries/0/key"))
                .isEqualTo("F14.20 ICD-10-CM");
    }

    private static void requireEach(Reply reply, String list, int size, String pointer, String text) {
        assertThat(reply.json().at(list))
                .hasSize(size)
                .allSatisfy(one ->
                        assertThat(one.at(pointer).asText()).as(one.toString()).isEqualTo(text));
    }

    private static void requireAll(Group group, ImmutableMap<String, JsonNode> content) {
        group.others().forEach(other -> assertThat(group.content(other)).isEqualTo(content));
    }
}
