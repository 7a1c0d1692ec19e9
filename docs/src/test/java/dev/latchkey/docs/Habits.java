package dev.latchkey.docs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What every class of ours keeps to, and that adapters translate but hold no rule. */
record Habits(Layout layout) {
    private static final ImmutableSet<String> NAMES_THAT_SAY_NOTHING = ImmutableSet.of(
            "Service", "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Impl", "Dto", "DTO");

    /** What can be asked of a level without comparing it; a switch over levels asks for the ordinal. */
    private static final ImmutableSet<String> TELLING =
            ImmutableSet.of("name", "toString", "values", "valueOf", "ordinal", "hashCode");

    Stream<Rule> ofAdapters() {
        return Stream.of(
                new Rule(
                        "http and cli construct nothing of the domain",
                        layout.root(),
                        noClasses()
                                .that()
                                .resideInAnyPackage(layout.all("http"), layout.all("cli"))
                                .should()
                                .accessTargetWhere(isConstructorOfTheDomain())
                                .because("commands carry text and ids; use cases build the values, so that a rule has"
                                        + " one door")),
                new Rule(
                        "http and cli compare no level",
                        layout.root(),
                        noClasses()
                                .that()
                                .resideInAnyPackage(layout.all("http"), layout.all("cli"))
                                .should()
                                .accessTargetWhere(isComparisonOfLevels())
                                .because("authorization is in the use case")),
                new Rule(
                        "jooq rebuilds the domain in rows only",
                        layout.name("jooq"),
                        noClasses()
                                .that()
                                .resideInAPackage(layout.all("jooq"))
                                .and(describe(
                                        "are no rows",
                                        aClass -> !outermost(aClass).endsWith("Rows")))
                                .should()
                                .accessTargetWhere(isConstructorOfTheDomain())
                                .because("a Rejected thrown there is a defect of the store, not the caller's fault")));
    }

    Stream<Rule> ofEverybody() {
        return Stream.of(
                new Rule(
                        "names say what it is",
                        layout.root(),
                        noClasses()
                                .that(areWrittenByUs())
                                .should()
                                .haveNameMatching(".*(" + String.join("|", NAMES_THAT_SAY_NOTHING) + ")")
                                .because("such a name hides a type that is missing")),
                new Rule(
                        "every package is null-marked",
                        layout.root(),
                        classes()
                                .that(areWrittenByUs())
                                .should(be(isInNullMarkedPackage()))
                                .because("NullAway looks at no other package")),
                new Rule(
                        "nobody logs past SLF4J",
                        layout.root(),
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("java.util.logging..")
                                .because("the host chooses where logs go")),
                new Rule(
                        "only cli talks on the standard streams",
                        layout.root(),
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(layout.all("cli"))
                                .should(ACCESS_STANDARD_STREAMS)
                                .because("stdout belongs to whoever embeds us")));
    }

    private DescribedPredicate<JavaClass> areWrittenByUs() {
        return describe(
                "are written by us",
                aClass -> !(aClass.getPackageName() + ".").startsWith(layout.name("jooq", "generated") + "."));
    }

    private static DescribedPredicate<JavaClass> isInNullMarkedPackage() {
        return describe(
                "in a package whose package-info has @NullMarked",
                aClass -> aClass.getPackage().isAnnotatedWith(NullMarked.class));
    }

    private DescribedPredicate<JavaAccess<?>> isConstructorOfTheDomain() {
        return describe(
                "it constructs something of the domain other than what is shared",
                access -> access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                        && isIn(access.getTargetOwner(), "domain")
                        && !isIn(access.getTargetOwner(), "domain.shared"));
    }

    private DescribedPredicate<JavaAccess<?>> isComparisonOfLevels() {
        return describe(
                "it asks an AccessLevel more than its name",
                access -> access.getTargetOwner().getSimpleName().equals("AccessLevel")
                        && isIn(access.getTargetOwner(), "domain")
                        && access instanceof JavaCall
                        && !TELLING.contains(access.getTarget().getName()));
    }

    private boolean isIn(JavaClass aClass, String part) {
        return (aClass.getPackageName() + ".").startsWith(layout.name(part) + ".");
    }

    private static String outermost(JavaClass aClass) {
        String name = aClass.getName().substring(aClass.getPackageName().length() + 1);
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
