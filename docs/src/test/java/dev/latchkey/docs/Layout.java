package dev.latchkey.docs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which packages there are below a root package, and which of them may know which. */
record Layout(String root) {
    static final Layout LATCHKEY = new Layout("dev.latchkey");

    /** Each may use only those left of it. */
    static final ImmutableList<String> DOMAIN = ImmutableList.of(
            "shared",
            "activity",
            "privilege",
            "account",
            "username",
            "link",
            "agent",
            "group",
            "decision",
            "masterfile",
            "rate",
            "lifecycle",
            "operator");

    /** Each may use only those left of it; the root package, which puts them together, may use all. */
    static final ImmutableList<String> APPLICATION = ImmutableList.of(
            "shared",
            "secret",
            "outbox",
            "activity",
            "decision",
            "privilege",
            "account",
            "username",
            "link",
            "session",
            "agent",
            "group",
            "masterfile",
            "rate",
            "lifecycle",
            "operator",
            "exchange",
            "memory");

    private static final ImmutableMap<String, ImmutableSet<String>> MAY_KNOW = ImmutableMap.of(
            "domain", ImmutableSet.of(),
            "application", ImmutableSet.of("domain"),
            "jooq", ImmutableSet.of("application", "domain"),
            "http", ImmutableSet.of("application", "domain"),
            "cli", ImmutableSet.of("application", "domain"),
            "cli.boot", ImmutableSet.of("application", "domain", "cli", "jooq", "http"));

    private static final ImmutableMap<String, ImmutableSet<String>> OF_ADAPTERS = ImmutableMap.of(
            "jooq", ImmutableSet.of("dialect", "generated"),
            "http", ImmutableSet.of(),
            "cli", ImmutableSet.of("boot"));

    String name(String... parts) {
        return root + "." + String.join(".", parts);
    }

    /** The pattern for a package and all below it. */
    String all(String... parts) {
        return name(parts) + "..";
    }

    Stream<Rule> arrowsBetweenModules() {
        return MAY_KNOW.entrySet().stream().map(entry -> {
            String[] known = Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream())
                    .map(this::all)
                    .toArray(String[]::new);
            return new Rule(
                    entry.getKey() + " knows only what it may",
                    name(entry.getKey()),
                    classes()
                            .that(isIn(entry.getKey()))
                            .should()
                            .onlyDependOnClassesThat(
                                    resideOutsideOfPackage(root + "..").or(resideInAnyPackage(known)))
                            .because("dependencies point inwards, and only cli.boot puts adapters together"));
        });
    }

    Stream<Rule> arrowsBetweenFeatures() {
        return Stream.concat(inOrder("domain", DOMAIN), inOrder("application", APPLICATION));
    }

    Stream<Rule> packages() {
        ImmutableSet<String> features = ImmutableSet.<String>builder()
                .addAll(DOMAIN)
                .addAll(APPLICATION)
                .build();
        return Stream.concat(
                Stream.of(onlyPackages("domain", DOMAIN, false), onlyPackages("application", APPLICATION, true)),
                OF_ADAPTERS.entrySet().stream().map(entry -> {
                    List<String> names = Stream.concat(features.stream(), entry.getValue().stream())
                            .toList();
                    return onlyPackages(entry.getKey(), names, true);
                }));
    }

    private Stream<Rule> inOrder(String module, ImmutableList<String> order) {
        return IntStream.range(0, order.size()).mapToObj(position -> {
            String feature = module + "." + order.get(position);
            // the store in memory implements Store, which names every port and so stands in the root package
            Stream<String> root = order.get(position).equals("memory") ? Stream.of(name(module)) : Stream.empty();
            String[] known = Stream.concat(
                            root, order.subList(0, position + 1).stream().map(left -> all(module, left)))
                    .toArray(String[]::new);
            return new Rule(
                    feature + " knows only those left of it",
                    name(feature),
                    classes()
                            .that()
                            .resideInAPackage(all(feature))
                            .should()
                            .onlyDependOnClassesThat(
                                    resideOutsideOfPackage(all(module)).or(resideInAnyPackage(known)))
                            .because("features in one order have no cycles, and a use case stands in the right-most one"
                                    + " it touches"));
        });
    }

    private Rule onlyPackages(String module, List<String> names, boolean classesInItsRoot) {
        String[] known = names.stream().map(name -> all(module, name)).toArray(String[]::new);
        DescribedPredicate<JavaClass> there = resideInAnyPackage(known).or(simpleName("package-info"));
        return new Rule(
                module + " has only the packages of the layout",
                name(module),
                classes()
                        .that()
                        .resideInAPackage(all(module))
                        .should(be(classesInItsRoot ? there.or(resideInAnyPackage(name(module))) : there))
                        .because("packages are by feature, the same names in every module, or no rule is about them"));
    }

    /** The rest of cli is not in {@code cli.boot}, though its package is below it. */
    private DescribedPredicate<JavaClass> isIn(String module) {
        DescribedPredicate<JavaClass> inside = resideInAnyPackage(all(module));
        return module.equals("cli") ? inside.and(resideOutsideOfPackage(all("cli.boot"))) : inside;
    }
}
