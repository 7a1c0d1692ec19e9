package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.cli.boot.Office.Outcome;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists come page by page or whole, for people and for programs. */
class ListsTest extends OnePractice {
    @BeforeEach
    void seven_usernames() throws IOException {
        for (int i = 1; i <= 6; i++) {
            json(ada.runWith(FIRST, "username", "allow", "clerk" + i, "--password-stdin", "--json"));
        }
    }

    @Test
    void one_page_and_how_to_go_on() {
        Outcome first = ada.run("username", "list", "--limit", "3");
        assertThat(first.lines()).hasSize(4).first().asString().startsWith("USERNAME  ORIGIN");
        assertThat(first.err()).startsWith("There is more: --cursor ").contains("--all");

        String cursor = first.err().replaceAll("(?s).*--cursor (\\S+),.*", "$1");
        Outcome second = ada.run("username", "list", "--limit", "3", "--cursor", cursor);
        assertThat(second.lines()).hasSize(4).anyMatch(line -> line.startsWith("clerk5"));
        assertThat(second.lines()).noneMatch(line -> line.startsWith("clerk2"));
    }

    @Test
    void every_page_under_one_header() {
        Outcome all = ada.run("username", "list", "--limit", "2", "--all");

        assertThat(all.lines()).hasSize(8);
        assertThat(all.err()).isEmpty();
    }

    @Test
    void every_page_as_one_object() throws IOException {
        JsonNode all = json(ada.run("username", "list", "--limit", "2", "--all", "--json"));

        assertThat(all.path("usernames")).hasSize(7);
        assertThat(all.path("next").isNull()).isTrue();
        assertThat(json(ada.run("username", "list", "--limit", "2", "--json"))
                        .path("next")
                        .isTextual())
                .isTrue();
    }

    @Test
    void nothing_with_a_word_to_people_and_an_empty_list_to_programs() throws IOException {
        Outcome none = ada.run("accounts", "--search", "nowhere");
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).isEqualTo("Nothing to show.\n");
        assertThat(json(ada.run("accounts", "--search", "nowhere", "--json")).path("accounts"))
                .isEmpty();
    }
}
