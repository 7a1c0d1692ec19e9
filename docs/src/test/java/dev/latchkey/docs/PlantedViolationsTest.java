package dev.latchkey.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule sees what was planted for it below {@code planted}, and nothing else there. */
class PlantedViolationsTest {
    private static final Layout LAYOUT = new Layout("dev.latchkey.docs.planted");
    private static final JavaClasses CLASSES = Imported.plantedClasses();
    private static final Pattern PLANTED = Pattern.compile("planted[\\w.]*?(?:Planted\\$|stray\\.)(\\w+)");

    private static final ImmutableSetMultimap<String, String> EXPECTED = ImmutableSetMultimap.<String, String>builder()
            .put("domain knows only what it may", "KnowsAUseCase")
            .put("application knows only what it may", "KnowsAnAdapter")
            .put("jooq knows only what it may", "StoreThatKnowsHttp")
            .put("http knows only what it may", "HttpThatKnowsTheStore")
            .put("cli knows only what it may", "CommandThatKnowsTheStore")
            .put("domain.shared knows only those left of it", "KnowsAFeatureToTheRight")
            .put("application.secret knows only those left of it", "IsASecretThatKnowsAFeature")
            .putAll("application.link knows only those left of it", "KnowsTheMemory", "KnowsTheHexagon")
            .put("domain has only the packages of the layout", "IsInNoPackageOfTheLayout")
            .put("every package is null-marked", "IsInNoPackageOfTheLayout")
            .put("nothing is used that has no room", "UsesWhatHasNoRoom")
            .put("SLF4J stays in its room", "Logs")
            .put("Bouncy Castle stays in its room", "HashesPasswords")
            .put("Jackson stays in its room", "ReadsJson")
            .put("JDBC stays in its room", "SpeaksJdbc")
            .put("the HttpClient of the JDK stays in its room", "CommandThatCallsOut")
            .put("the domain knows no clock", "LooksAtTheClock")
            .putAll("the domain knows no randomness", "ThrowsDice", "MakesUpIds")
            .putAll("the domain knows no input and output", "ReadsFiles", "AsksTheMachine")
            .put("http and cli construct nothing of the domain", "ConstructsAnAggregate")
            .putAll("http and cli compare no level", "ComparesLevels", "AsksALevelWhatItCovers")
            .put("jooq rebuilds the domain in rows only", "RebuildsOutsideOfRows")
            .putAll("names say what it is", "LinkService", "LinkImpl")
            .put("nobody logs past SLF4J", "LogsPastSlf4j")
            .put("only cli talks on the standard streams", "TalksOnStdout")
            .build();

    static Stream<Rule> everyRule() {
        return Stream.of(
                        LAYOUT.arrowsBetweenModules(),
                        LAYOUT.arrowsBetweenFeatures(),
                        LAYOUT.packages(),
                        new Rooms(LAYOUT).rules(),
                        new Purity(LAYOUT).rules(),
                        new Habits(LAYOUT).ofAdapters(),
                        new Habits(LAYOUT).ofEverybody())
                .flatMap(rules -> rules)
                .filter(rule -> rule.isAboutSomething(CLASSES));
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void a_rule_sees_what_was_planted_for_it_and_nothing_else(Rule rule) {
        Set<String> seen = new TreeSet<>();
        for (String line : rule.check().evaluate(CLASSES).getFailureReport().getDetails()) {
            Matcher planted = PLANTED.matcher(line);
            seen.add(planted.find() ? planted.group(1) : line);
        }

        assertThat(seen).as(rule.name()).isEqualTo(EXPECTED.get(rule.name()));
    }

    @Test
    void every_planted_violation_is_for_a_rule_there_is() {
        ImmutableSet<String> names = everyRule().map(Rule::name).collect(ImmutableSet.toImmutableSet());

        assertThat(names).containsAll(EXPECTED.keySet());
    }
}
