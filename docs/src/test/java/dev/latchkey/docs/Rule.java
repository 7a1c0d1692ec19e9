package dev.latchkey.docs;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * A rule of the architecture under the name the planted violations call it by.
 *
 * @param about the package the rule is about; as long as it has no class the rule is reported as skipped, not as kept
 */
record Rule(String name, String about, ArchRule check) {
    static Stream<DynamicTest> tests(Stream<Rule> rules, JavaClasses classes) {
        return rules.map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
            Assumptions.assumeTrue(rule.isAboutSomething(classes), () -> rule.about() + " is not there yet");
            rule.check().check(classes);
        }));
    }

    boolean isAboutSomething(JavaClasses classes) {
        return classes.stream().anyMatch(aClass -> (aClass.getPackageName() + ".").startsWith(about + "."));
    }
}
