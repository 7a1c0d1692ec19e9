package dev.latchkey.docs;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code rules.md} has every rule once, and what it says is built is what tests name. */
class RuleIdsTest {
    private static final Path PAGE = Path.of("rules.md");
    private static final ImmutableSet<String> STATUSES = ImmutableSet.of("planned", "in part", "built");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z]{3}-\\d+)\"\\)");
    private static final Pattern ROW =
            Pattern.compile("\\| ([A-Z]{3}-\\d+) \\| ([^|]*) \\| ([^|]+) \\|(?: ([^|]+))? \\|");

    /** How many rules there are of each kind, in the order of the page. */
    private static final ImmutableMap<String, Integer> RULES = ImmutableMap.<String, Integer>builder()
            .put("ACC", 7)
            .put("USR", 11)
            .put("LNK", 15)
            .put("PRV", 10)
            .put("DEC", 10)
            .put("COD", 10)
            .put("AGT", 16)
            .put("GRP", 6)
            .put("RAT", 10)
            .put("LIF", 6)
            .put("ACT", 6)
            .put("OPR", 3)
            .buildOrThrow();

    private record Row(String id, String status, String statement, String missing) {}

    @Test
    void the_page_has_every_rule_once_and_in_order() {
        List<String> expected = RULES.entrySet().stream()
                .flatMap(rule -> IntStream.rangeClosed(1, rule.getValue()).mapToObj(at -> rule.getKey() + "-" + at))
                .toList();

        assertThat(rows()).extracting(Row::id).containsExactlyElementsOf(expected);
    }

    @Test
    void every_row_has_a_status() {
        assertThat(rows()).extracting(Row::status).isSubsetOf(STATUSES);
    }

    @Test
    void what_is_built_in_part_says_what_is_missing_and_nothing_else_does() {
        assertThat(rows())
                .filteredOn(row -> row.missing().isEmpty() == row.status().equals("in part"))
                .isEmpty();
    }

    @Test
    void what_is_built_is_named_by_a_test() {
        Set<String> untested = built();
        untested.removeAll(tagged());

        assertThat(untested)
                .as("rules.md says these are built, but no test has their @Tag")
                .isEmpty();
    }

    @Test
    void what_a_test_names_is_built() {
        Set<String> unbuilt = tagged();
        unbuilt.removeAll(built());

        assertThat(unbuilt)
                .as("tests have the @Tag of these, but rules.md does not say that they are built, or built in part")
                .isEmpty();
    }

    private static Set<String> built() {
        return rows().stream()
                .filter(row -> !row.status().equals("planned"))
                .map(Row::id)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> tagged() {
        return Stream.concat(Imported.MODULES.stream(), Stream.of("docs"))
                .map(module -> Path.of("..", module, "src", "test", "java"))
                .filter(Files::isDirectory)
                .flatMap(directory -> javaFiles(directory).stream())
                .flatMap(file -> TAG.matcher(text(file)).results())
                .map(tag -> tag.group(1))
                .collect(toCollection(TreeSet::new));
    }

    /** Every line that begins like a row must be one, or a slip of the pen would take a rule off the page. */
    private static List<Row> rows() {
        return text(PAGE)
                .lines()
                .filter(line -> line.matches("\\|\\s*[A-Z]{3}-.*"))
                .map(line -> {
                    Matcher row = ROW.matcher(line);
                    assertThat(row.matches())
                            .as("a row is | id | status | statement | missing |: %s", line)
                            .isTrue();
                    String missing = row.group(4);
                    return new Row(row.group(1), row.group(2), row.group(3), missing == null ? "" : missing);
                })
                .toList();
    }

    private static List<Path> javaFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
