package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.cli.boot.Office.Person;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said on the command line is taken as it stands, and what is left off has a meaning of its own. */
class ArgumentsTest extends OnePractice {
    @Test
    @Tag("LNK-11")
    void giving_up_one_s_own_access_needs_no_name() throws IOException {
        Person grace = allowed("grace", "--privilege", "BILLING=VIEW");

        assertThat(json(grace.run("link", "end", "--account", hers, "--json"))
                        .path("username")
                        .asText())
                .isEqualTo("grace");
        assertThat(ada.run("privilege", "show", "grace").status()).isEqualTo(5);
    }

    @Test
    void what_is_cleared_is_gone_and_what_is_not_named_stays() throws IOException {
        json(ada.run("account", "set", "--phone", "555-010-7788", "--npi", "1234567893", "--json"));

        JsonNode after = json(ada.run("account", "set", "--phone", "", "--json"));

        assertThat(after.path("phone").isNull()).isTrue();
        assertThat(after.path("npi").asText()).isEqualTo("1234567893");
    }

    @Test
    void a_value_that_looks_like_a_file_to_read_or_an_option_is_a_value() throws IOException {
        assertThat(ada.run("account", "set", "--practice-name", "@/etc/passwd").err())
                .contains("--practice-name", "[TEXT_CHARACTERS]");
        assertThat(json(ada.run("account", "set", "--practice-name", "${sys:user.home} %s \\u0041", "--json"))
                        .path("practiceName")
                        .asText())
                .isEqualTo("${sys:user.home} %s \\u0041");
    }
}
