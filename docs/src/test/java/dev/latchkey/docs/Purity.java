package dev.latchkey.docs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/** The domain gets facts and gives decisions: what is not an argument does not exist for it. */
record Purity(Layout layout) {
    private static final ImmutableSet<String> CLOCKS = ImmutableSet.of(
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Date",
            "java.util.Timer",
            "com.google.common.base.Stopwatch",
            "com.google.common.base.Ticker");

    private static final ImmutableSet<String> DICE = ImmutableSet.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    private static final ImmutableSet<String> DOORS = ImmutableSet.of(
            "java.lang.System",
            "java.lang.Runtime",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Thread",
            "java.net.Socket",
            "java.net.URL");

    private static final SetMultimap<String, String> ASKING_THE_MACHINE = ImmutableSetMultimap.of(
            "java.time.ZoneId", "systemDefault",
            "java.util.TimeZone", "getDefault",
            "java.util.Locale", "getDefault",
            "java.nio.charset.Charset", "defaultCharset",
            "java.net.InetAddress", "getByName");

    Stream<Rule> rules() {
        return Stream.of(
                rule(
                        "the domain knows no clock",
                        among(CLOCKS),
                        access(
                                "ask what time it is",
                                (owner, name) -> owner.startsWith("java.time.") && name.equals("now")),
                        "time is an argument, or a decision would not be a function of its facts (DEC-4)"),
                rule(
                        "the domain knows no randomness",
                        among(DICE).or(resideInAnyPackage("java.util.random..")),
                        access("throw dice", (owner, name) -> name.equals("randomUUID") || name.equals("random")),
                        "ids and secrets are arguments, or a test could not say what comes out"),
                rule(
                        "the domain knows no input and output",
                        among(DOORS)
                                .or(resideInAnyPackage(
                                        "java.io..", "java.nio.file..", "java.nio.channels..", "java.net.http..")),
                        access("ask the machine", (owner, name) -> ASKING_THE_MACHINE.containsEntry(owner, name)),
                        "a decision must come out the same on every machine, and at once"));
    }

    private interface Access {
        boolean test(String owner, String member);
    }

    private Rule rule(
            String name,
            DescribedPredicate<JavaClass> classes,
            DescribedPredicate<JavaAccess<?>> accesses,
            String because) {
        return new Rule(
                name,
                layout.name("domain"),
                noClasses()
                        .that()
                        .resideInAPackage(layout.all("domain"))
                        .should()
                        .dependOnClassesThat(classes)
                        .orShould()
                        .accessTargetWhere(accesses)
                        .because(because));
    }

    private static DescribedPredicate<JavaClass> among(ImmutableSet<String> names) {
        return describe("one of " + names, aClass -> names.contains(aClass.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> access(String description, Access access) {
        return describe(
                description,
                one -> access.test(
                        one.getTargetOwner().getName(), one.getTarget().getName()));
    }
}
