package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * What a command answers to {@code --json} is documented by a schema of its own, src/main/resources/dev/latchkey/cli/schemas.
 *
 * <p>That answers fit is looked at wherever a test sees one ({@link dev.latchkey.cli.testkit.Documented}), and
 * {@link ExamplesTest} sees one of each command.
 */
class AnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    private final CommandLine root = Commands.root();

    @TestFactory
    Stream<DynamicTest> each_has_a_schema_that_is_one() {
        return Stream.concat(Stream.of(root.getCommandSpec()), Commands.verbs(root))
                .map(spec -> DynamicTest.dynamicTest(spec.qualifiedName(), () -> {
                    String text = AnswerSchema.of(spec)
                            .orElseThrow(() ->
                                    new AssertionError("there is no schemas/" + AnswerSchema.fileOf(spec) + ".json"));
                    JsonNode schema = JSON.readTree(text);
                    assertThat(schema.path("title").asText()).isEqualTo(spec.qualifiedName());
                    assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                    .getSchema(schema)
                                    .validate(JSON.createArrayNode()))
                            .as("no array is an answer")
                            .isNotEmpty();
                    assertThat(schema.findValuesAsText("$ref"))
                            .allSatisfy(ref -> assertThat(
                                            schema.at(ref.substring(1)).isMissingNode())
                                    .as(ref)
                                    .isFalse());
                }));
    }

    @Test
    void no_schema_is_of_a_command_there_is_not() throws IOException, URISyntaxException {
        Set<String> commands = Stream.concat(Stream.of(root.getCommandSpec()), Commands.verbs(root))
                .map(AnswerSchema::fileOf)
                .collect(Collectors.toSet());
        Path schemas = Path.of(
                AnswersTest.class.getResource("/dev/latchkey/cli/schemas").toURI());

        try (Stream<Path> files = Files.list(schemas)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .contains("shapes")
                    .allMatch(name -> name.equals("shapes") || commands.contains(name));
        }
    }

    @Test
    void a_program_that_asks_for_help_gets_the_schema() throws IOException {
        Office office = new Office(directory);

        JsonNode schema = JSON.readTree(office.new Person("ada")
                .run("privilege", "set", "--help", "--json")
                .out());
        assertThat(schema.at("/$defs/Access/properties/username/type").asText()).isEqualTo("string");
        JsonNode failures =
                JSON.readTree(office.new Person("ada").run("--help", "--json").out());
        assertThat(failures.at("/properties/code").isObject()).isTrue();
        assertThat(office.new Person("ada").run("privilege", "--help", "--json").out())
                .startsWith("Usage: latchkey privilege");
        assertThat(List.of(office.new Person("ada")
                        .run("privilege", "set", "--help")
                        .out()))
                .noneMatch(help -> help.contains("$schema"));
    }
}
