package dev.latchkey.http.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Store;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Codes and payers over HTTP, one by one and as files. A test class implements it for its store. */
public interface HttpCodes {
    /** An empty store. */
    Store store();

    @Test
    @Tag("COD-1")
    @Tag("COD-4")
    @Tag("ACC-7")
    default void an_entry_is_added_shown_changed_and_removed_by_its_version() {
        try (Running running = Running.over(store())) {
            Group group = Group.of(running, "ada", 0);
            Api ada = group.api();

            Reply added = group.add("billing", """
                    {"code": "90834", "modifiers": ["95", "gt"], "description": "Psychotherapy", "minutes": 45,
                     "fee": {"minor": 12500}, "placeOfService": "10"}""");

            String path = added.header("Location");
            assertThat(path).isEqualTo(group.path("billing") + "/90834%2095%20GT");
            assertThat(added.at("/key")).isEqualTo("90834 95 GT");
            assertThat(added.json().get("fee")).hasToString("{\"minor\":12500,\"currency\":\"USD\"}");
            assertThat(added.json().get("origin").isNull()).isTrue();
            Reply shown = ada.get(path);
            assertThat(shown.text()).isEqualTo(added.text());
            String seen = shown.header("ETag");
            assertThat(ada.send("PATCH", path, "{\"minutes\":50}", ImmutableMap.of())
                            .status())
                    .isEqualTo(428);
            Reply changed =
                    ada.patch(path, "{\"minutes\":null,\"fee\":{\"currency\":\"eur\"},\"placeOfService\":null}", seen);
            assertThat(changed.status()).as(changed.text()).isEqualTo(200);
            assertThat(changed.at("/fee/currency")).isEqualTo("EUR");
            assertThat(changed.at("/fee/minor")).as("what is not said stays").isEqualTo("12500");
            assertThat(changed.json().get("minutes").isNull()).isTrue();
            assertThat(ada.patch(path, "{\"minutes\":50}", seen).status()).isEqualTo(412);
            Reply renamed = ada.patch(path, "{\"modifiers\":[],\"fee\":null}", changed.header("ETag"));
            assertThat(renamed.at("/key")).isEqualTo("90834");
            assertThat(renamed.json().get("fee").isNull()).isTrue();
            assertThat(ada.get(path).at("/code")).isEqualTo("CODE_UNKNOWN");
            String now = group.path("billing") + "/90834";
            assertThat(ada.send("DELETE", now, "", ImmutableMap.of("If-Match", seen))
                            .status())
                    .isEqualTo(412);
            assertThat(ada.send("DELETE", now, "", ImmutableMap.of("If-Match", renamed.header("ETag")))
                            .status())
                    .isEqualTo(204);
            assertThat(ada.delete(now).status()).isEqualTo(404);
        }
    }

    @Test
    @Tag("COD-2")
    @Tag("COD-4")
    default void a_key_is_an_address_whatever_stands_in_it() {
        try (Running running = Running.over(store())) {
            Group group = Group.of(running, "ada", 0);
            Api ada = group.api();
            for (String odd :
                    List.of("50% Off/Half", "a\\b", "x;y=z", "q?r#s&t+u", "..", "Café", "%2F", "import", "~1")) {
                Reply electronic =
                        group.add("payers", ImmutableMap.of("payerId", "A/B", "clearinghouse", odd, "name", "Payer"));
                Reply paper = group.add(
                        "payers",
                        ImmutableMap.of(
                                "name",
                                odd,
                                "address",
                                ImmutableMap.of("street", "1 St", "city", "C", "state", "CT", "zip", "06156")));
                for (Reply added : List.of(electronic, paper)) {
                    String path = added.header("Location");
                    assertThat(ada.get(path).text()).as(path).isEqualTo(added.text());
                    assertThat(ada.patch(path, "{\"phone\":\"2065550100\"}", "*")
                                    .status())
                            .as(path)
                            .isEqualTo(200);
                    assertThat(ada.delete(path).status()).as(path).isEqualTo(204);
                }
            }
            for (String none : List.of("/a%0d%0ab", "/%7F", "/x", "/%2F", "/export%20x", "/paper:")) {
                assertThat(ada.get(group.path("payers") + none).at("/code"))
                        .as(none)
                        .isEqualTo("CODE_UNKNOWN");
            }
            assertThat(ada.get(group.path("payers") + "/a%00b").status()).isEqualTo(400);
            assertThat(ada.get(group.path("payers") + "/").at("/code")).isEqualTo("ROUTE_UNKNOWN");
            assertThat(ada.get(group.path("payers%2Fx") + "/x").status()).isEqualTo(400);
            assertThat(ada.get(group.path("procedures")).at("/code")).isEqualTo("ROUTE_UNKNOWN");
            assertThat(ada.get(group.path("DIAGNOSIS") + "/export").at("/code")).isEqualTo("ROUTE_UNKNOWN");
        }
    }

    @Test
    @Tag("COD-3")
    default void faults_stand_at_their_members() {
        try (Running running = Running.over(store())) {
            Group group = Group.of(running, "ada", 0);
            Api ada = group.api();

            Reply billing = ada.post(group.path("billing"), """
                    {"code": "9083", "modifiers": ["9"], "minutes": 1e400, "placeOfService": "home",
                     "fee": {"minor": -1, "currency": "XXX"}}""");
            Reply payer = ada.post(
                    group.path("payers"), "{\"paper\":true,\"name\":\"A\",\"address\":{\"zip\":\"9\",\"city\":\"C\"}}");

            assertThat(billing.status()).isEqualTo(422);
            assertThat(billing.json().findValuesAsText("pointer"))
                    .containsExactlyInAnyOrder(
                            "/code",
                            "/modifiers",
                            "/description",
                            "/minutes",
                            "/placeOfService",
                            "/fee",
                            "/fee/currency");
            assertThat(payer.json().findValuesAsText("pointer"))
                    .containsExactlyInAnyOrder("/address/street", "/address/state", "/address/zip");
            for (String wrong : List.of(
                    "{\"minutes\":\"45\"}",
                    "{\"minutes\":4.5}",
                    "{\"fee\":125}",
                    "{\"fee\":{\"minor\":\"1\"}}",
                    "{\"fee\":{\"amount\":1}}",
                    "{\"modifiers\":\"95\"}",
                    "{\"codeSet\":\"ICD-10-CM\"}",
                    "[]",
                    "{")) {
                assertThat(ada.post(group.path("billing"), wrong).status())
                        .as(wrong)
                        .isEqualTo(400);
            }
            group.add("diagnosis", "{\"code\":\"F41.1\",\"description\":\"Anxiety\"}");
            assertThat(ada.post(group.path("diagnosis"), "{\"code\":\"f411\",\"description\":\"Again\"}")
                            .at("/code"))
                    .isEqualTo("CODE_TAKEN");
        }
    }

    @Test
    @Tag("COD-4")
    default void lists_are_searched_and_read_in_pages_with_the_rights_for_it() {
        try (Running running = Running.over(store())) {
            Group group = Group.of(running, "ada", 0);
            People people = new People(running.api());
            Api reader = people.allowed(group.ada(), "reader", "SCHEDULER");
            Api stranger = people.provider("bea").api();
            for (String code : List.of("F41.1", "F41.9", "F32.1")) {
                group.add("diagnosis", ImmutableMap.of("code", code, "description", "Disorder of " + code));
            }
            String path = group.path("diagnosis");

            Reply first = group.api().get(path + "?q=f4%20disorder&limit=1");
            assertThat(first.at("/entries/0/key")).isEqualTo("F41.1 ICD-10-CM");
            Reply second = group.api().get(path + "?q=f4%20disorder&limit=1&cursor=" + first.at("/next"));
            assertThat(second.at("/entries/0/key")).isEqualTo("F41.9 ICD-10-CM");
            assertThat(second.json().get("next").isNull()).isTrue();
            assertThat(group.api()
                            .get(path + "?q=x&cursor=" + first.at("/next"))
                            .at("/code"))
                    .isEqualTo("CURSOR_MALFORMED");

            assertThat(stranger.get(path).at("/code")).isEqualTo("ACCOUNT_UNKNOWN");
            assertThat(running.api().get(path).status()).isEqualTo(401);
            limit(group, "VIEW");
            assertThat(reader.get(path).json().get("entries")).hasSize(3);
            assertThat(reader.get(path + "/export").status()).isEqualTo(200);
            for (Reply refused : List.of(
                    reader.post(path, "{\"code\":\"F43.1\",\"description\":\"PTSD\"}"),
                    reader.patch(path + "/F41.1", "{\"description\":\"x\"}", "*"),
                    reader.delete(path + "/F41.1"),
                    reader.send(reader.request("POST", path + "/import?preview=true", "code,description\n")
                            .header("Content-Type", "text/csv")))) {
                assertThat(refused.status()).as(refused.text()).isEqualTo(403);
                assertThat(refused.at("/code")).isEqualTo("PRIVILEGE_MISSING");
            }
            limit(group, "NONE");
            assertThat(reader.get(path).status()).isEqualTo(403);
            assertThat(reader.get(path + "/F41.1").status()).isEqualTo(403);
            assertThat(reader.get(path + "/export").status()).isEqualTo(403);
        }
    }

    private static void limit(Group group, String level) {
        Reply limited = group.api()
                .patch(
                        group.ada().path() + "/usernames/reader",
                        ImmutableMap.of("privileges", ImmutableMap.of("MASTER_FILES", level)),
                        "*");
        assertThat(limited.status()).as(limited.text()).isEqualTo(200);
    }

    @Test
    @Tag("COD-4")
    default void a_file_is_looked_at_and_imported_and_comes_back_as_it_was() {
        try (Running running = Running.over(store())) {
            Group group = Group.of(running, "ada", 1);
            String csv = """
                    code,description
                    F41.1,Generalized anxiety disorder
                    nonsense,What is this
                    f41.9,"=HYPERLINK(""http://x"")"
                    F41.1,Twice
                    """;

            Reply preview = group.file("diagnosis", "?preview=true&rows=good", csv);
            assertThat(preview.status()).as(preview.text()).isEqualTo(200);
            assertThat(preview.at("/added")).isEqualTo("2");
            assertThat(preview.json().get("imported").asBoolean()).isFalse();
            Reply refused = group.file("diagnosis", "", csv);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(refused.at("/code")).isEqualTo("ROWS_WRONG");
            assertThat(refused.json().get("badRows")).hasSize(2);
            assertThat(refused.at("/badRows/0/line") + refused.at("/badRows/0/column") + refused.at("/badRows/0/code"))
                    .isEqualTo("3codeDIAGNOSIS_CODE_MALFORMED");
            assertThat(refused.at("/badRows/1/code")).isEqualTo("ROW_DUPLICATE");
            assertThat(group.content(group.ada().account()).get("diagnosis")).isEmpty();
            Reply imported = group.file("diagnosis", "?rows=good", csv);
            assertThat(imported.status()).isEqualTo(200);
            assertThat(imported.at("/bad") + imported.at("/imported")).isEqualTo("2true");
            assertThat(imported.json().get("badRows")).isEqualTo(refused.json().get("badRows"));

            Reply exported = group.api().get(group.path("diagnosis") + "/export");
            assertThat(exported.header("Content-Type")).startsWith("text/csv");
            assertThat(exported.header("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"diagnosis-" + group.ada().account() + ".csv\"");
            assertThat(exported.text()).contains("'=HYPERLINK");
            assertThat(group.file("diagnosis", "", exported.text()).at("/same")).isEqualTo("2");
            Group other = new Group(new People.Provider("ada", group.others().get(0), group.api()), group.others());
            assertThat(other.file("diagnosis", "", exported.text()).at("/added"))
                    .isEqualTo("2");
            assertThat(group.content(group.others().get(0)))
                    .isEqualTo(group.content(group.ada().account()));
        }
    }
}
