package dev.latchkey.http;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimap;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.link.Given;
import dev.latchkey.application.masterfile.ApplyCopy;
import dev.latchkey.application.masterfile.ShowPlan;
import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.application.username.Notices;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Outcome;
import dev.latchkey.domain.decision.Change;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.masterfile.ConflictPolicy;
import dev.latchkey.domain.masterfile.Fate;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Preset;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Route;
import dev.latchkey.http.testkit.OpenApi;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The OpenAPI document says what the server does, no more and no less. */
class OpenApiTest {
    private static final Set<Route> ROUTES = routes();
    private static final Pattern PART = Pattern.compile("\\{([^}]+)}");

    @Test
    void every_route_is_documented_and_every_documented_operation_is_routed() {
        assertThat(documented())
                .containsExactlyInAnyOrderElementsOf(
                        ROUTES.stream().map(OpenApiTest::name).toList());
    }

    @Test
    void every_query_parameter_is_documented_and_every_documented_one_is_taken() {
        for (Route route : ROUTES) {
            assertThat(parameters(route, "query")).as(name(route)).isEqualTo(new TreeSet<>(route.parameters()));
        }
    }

    @Test
    void every_part_of_an_address_is_documented() {
        for (Route route : ROUTES) {
            assertThat(parameters(route, "path"))
                    .as(name(route))
                    .isEqualTo(PART.matcher(route.path())
                            .results()
                            .map(part -> part.group(1))
                            .collect(toCollection(TreeSet::new)));
        }
    }

    @Test
    void what_is_open_says_so_and_nothing_else_does() {
        for (Route route : ROUTES) {
            assertThat(operation(route).get("security").isEmpty())
                    .as(name(route))
                    .isEqualTo(route.access() == Route.Access.OPEN);
        }
    }

    @Test
    void what_changes_something_by_version_takes_if_match() {
        assertThat(ROUTES.stream().filter(route -> parameters(route, "header").contains("If-Match")))
                .extracting(OpenApiTest::name)
                .containsExactlyInAnyOrder(
                        "PATCH /api/v1/accounts/{account}",
                        "PUT /api/v1/accounts/{account}/second-factor-demand",
                        "DELETE /api/v1/accounts/{account}/second-factor-demand",
                        "PATCH /api/v1/accounts/{account}/usernames/{username}",
                        "DELETE /api/v1/accounts/{account}/usernames/{username}",
                        "DELETE /api/v1/accounts/{account}/invitations/{invitation}",
                        "PATCH /api/v1/accounts/{account}/codes/{kind}/{key}",
                        "DELETE /api/v1/accounts/{account}/codes/{kind}/{key}",
                        "POST /api/v1/accounts/{account}/usernames/{username}/suspend",
                        "POST /api/v1/accounts/{account}/usernames/{username}/resume");
    }

    @ParameterizedTest
    @MethodSource
    void an_enumeration_is_that_of_the_code(String pointer, Object[] constants) {
        assertThat(StreamSupport.stream(
                                OpenApi.DOCUMENT
                                        .at("/components/schemas" + pointer)
                                        .spliterator(),
                                false)
                        .map(JsonNode::asText))
                .containsExactlyElementsOf(
                        Arrays.stream(constants).map(Object::toString).toList());
    }

    static Stream<Arguments> an_enumeration_is_that_of_the_code() {
        Object[] codes = Stream.concat(Arrays.stream(Reason.values()), Stream.of("STORE_UNAVAILABLE", "DEFECT"))
                .toArray();
        return Stream.of(
                Arguments.of("/Code/enum", codes),
                Arguments.of("/DecisionReason/enum", DecisionReason.values()),
                Arguments.of("/ChangeKind/enum", Change.Kind.values()),
                Arguments.of("/Act/enum", Act.values()),
                Arguments.of("/Outcome/enum", Outcome.values()),
                Arguments.of("/AccountState/enum", AccountState.values()),
                Arguments.of("/Origin/enum", LinkOrigin.values()),
                Arguments.of("/PromiseState/enum", PromiseState.values()),
                Arguments.of("/GivenThing/properties/kind/enum", Given.Kind.values()),
                Arguments.of("/Preset/enum", Preset.values()),
                Arguments.of("/Level/enum", AccessLevel.values()),
                Arguments.of("/Action/enum", Action.values()),
                Arguments.of("/Fate/enum", Fate.values()),
                Arguments.of("/CopyPlan/properties/policy/enum", ConflictPolicy.values()),
                Arguments.of("/CopyTarget/properties/state/enum", ShowPlan.State.values()),
                Arguments.of(
                        "/CopyResults/properties/results/items/properties/outcome/enum", ApplyCopy.Outcome.values()),
                Arguments.of("/Notice/properties/kind/enum", Notices.Kind.values()),
                Arguments.of("/ActivityRecord/properties/channel/enum", Channel.values()));
    }

    @Test
    void every_code_an_operation_names_is_one_there_is() {
        Set<String> codes = Stream.concat(
                        Arrays.stream(Reason.values()).map(Reason::name), Stream.of("STORE_UNAVAILABLE", "DEFECT"))
                .collect(toCollection(TreeSet::new));
        OpenApi.DOCUMENT.findValues("responses").stream()
                .flatMap(responses -> responses.findValuesAsText("description").stream())
                .flatMap(text -> Pattern.compile("`([A-Z_]{2,})`").matcher(text).results())
                .forEach(code -> assertThat(codes).contains(code.group(1)));
    }

    @Test
    void every_example_is_valid() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (Route route : ROUTES) {
            operation(route).findParents("example").forEach(media -> {
                com.fasterxml.jackson.databind.node.ObjectNode schema =
                        media.get("schema").deepCopy();
                schema.set("components", OpenApi.DOCUMENT.get("components"));
                assertThat(registry.getSchema(schema).validate(media.get("example")))
                        .as(name(route))
                        .isEmpty();
            });
            examples(route)
                    .forEach((schema, example) -> assertThat(
                                    registry.getSchema(schema).validate(example.get("value")))
                            .as(name(route))
                            .isEmpty());
        }
    }

    /** Where there is more than one, by the schema they are examples of. */
    private static Multimap<JsonNode, JsonNode> examples(Route route) {
        ImmutableListMultimap.Builder<JsonNode, JsonNode> examples = ImmutableListMultimap.builder();
        operation(route).findParents("examples").stream()
                .filter(media -> media.get("examples").isObject())
                .forEach(media -> {
                    com.fasterxml.jackson.databind.node.ObjectNode schema =
                            media.get("schema").deepCopy();
                    schema.set("components", OpenApi.DOCUMENT.get("components"));
                    examples.putAll(schema, media.get("examples"));
                });
        return examples.build();
    }

    @Test
    void everything_that_is_referred_to_is_there() {
        assertThat(OpenApi.DOCUMENT.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        ref -> assertThat(OpenApi.DOCUMENT.at(ref.substring(1)).isMissingNode())
                                .as(ref)
                                .isFalse());
    }

    private static Set<Route> routes() {
        Latchkey latchkey = Latchkey.over(new InMemoryStore(), KeyRing.fresh(Randomness.secure()));
        try (Metrics metrics = new Metrics()) {
            return HttpServer.routes(latchkey, HttpSettings.loopback(0), metrics).routes().stream()
                    .filter(route -> route.access() != Route.Access.PAGE)
                    .collect(ImmutableSet.toImmutableSet());
        }
    }

    private static Set<String> documented() {
        Set<String> documented = new TreeSet<>();
        OpenApi.DOCUMENT
                .get("paths")
                .properties()
                .forEach(path -> Arrays.stream(Method.values())
                        .filter(method -> path.getValue().has(method.name().toLowerCase(Locale.ROOT)))
                        .forEach(method -> documented.add(method + " " + path.getKey())));
        return documented;
    }

    private static Set<String> parameters(Route route, String in) {
        return StreamSupport.stream(operation(route).path("parameters").spliterator(), false)
                .map(OpenApi::resolved)
                .filter(parameter -> parameter.get("in").asText().equals(in))
                .map(parameter -> parameter.get("name").asText())
                .collect(toCollection(TreeSet::new));
    }

    private static JsonNode operation(Route route) {
        return OpenApi.DOCUMENT
                .get("paths")
                .path(route.path())
                .path(route.method().name().toLowerCase(Locale.ROOT));
    }

    private static String name(Route route) {
        return route.method() + " " + route.path();
    }
}
