package dev.latchkey.docs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Optional;
import net.jqwik.api.Group;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/** Surefire runs classes by their name and JUnit by their annotations, so a misnamed test is green for ever. */
class TestsThatRunTest {
    @Test
    void every_test_stands_where_it_is_run() {
        methods()
                .that()
                .areMetaAnnotatedWith(Testable.class)
                .should(be(isRun()))
                .because("only *Test, *Properties, *IT, what is nested in them and what they implement is run")
                .check(Imported.testClasses());
    }

    private static DescribedPredicate<JavaMethod> isRun() {
        return describe("in a class that is run", method -> isRun(method.getOwner()));
    }

    private static boolean isRun(JavaClass owner) {
        if (owner.isInterface() || owner.getModifiers().contains(JavaModifier.ABSTRACT)) {
            return true;
        }
        Optional<JavaClass> around = owner.getEnclosingClass();
        if (around.isEmpty()) {
            return owner.getSimpleName().matches(".*(Test|Properties|IT)");
        }
        boolean nested = owner.isAnnotatedWith(Group.class)
                || (owner.isAnnotatedWith(Nested.class) && !owner.getModifiers().contains(JavaModifier.STATIC));
        return nested && isRun(around.get());
    }
}
