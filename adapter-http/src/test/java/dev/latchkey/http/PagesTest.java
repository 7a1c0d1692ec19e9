package dev.latchkey.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.http.testkit.OpenApi;
import dev.latchkey.http.testkit.Reply;
import dev.latchkey.http.testkit.Running;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"#]+)");

    @SuppressWarnings("NullAway.Init")
    private Running running;

    @BeforeAll
    void start() {
        running = Running.over(new InMemoryStore());
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api"})
    void a_page_loads_nothing_from_elsewhere_and_runs_nothing(String path) {
        Reply page = running.api().get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.text().toLowerCase(Locale.ROOT))
                .contains("<html lang=\"en\">", "<title>", "<h1>", "<main")
                .doesNotContain("<script", "style=", "javascript:", "http://", "https://");
        assertThat(LOADED.matcher(page.text()).results().map(link -> link.group(1)))
                .allSatisfy(link ->
                        assertThat(running.api().get(link).status()).as(link).isEqualTo(200));
    }

    @Test
    void every_operation_and_every_shape_can_be_read() {
        String page = running.api().get("/api").text();

        OpenApi.DOCUMENT
                .findValuesAsText("operationId")
                .forEach(id -> assertThat(page).contains("<article id=\"" + id + "\""));
        OpenApi.DOCUMENT
                .at("/components/schemas")
                .fieldNames()
                .forEachRemaining(name -> assertThat(page).contains("<article id=\"shape-" + name + "\""));
        assertThat(page).doesNotContain("MissingNode").contains("<code>TOO_MANY_ATTEMPTS</code>");
    }

    @Test
    void every_link_within_the_page_leads_somewhere() {
        String page = running.api().get("/api").text();

        assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(page).results().map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(anchor -> assertThat(page).contains("id=\"" + anchor + "\""));
    }

    @Test
    void no_two_places_of_the_page_have_one_name() {
        String page = running.api().get("/api").text();

        assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(place -> place.group(1)))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }
}
