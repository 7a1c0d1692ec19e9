package dev.latchkey.docs;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestFactory;

/** The shape of the code; a rule about a package that is not there yet is reported as skipped. */
class ArchitectureTest {
    private static final Layout LAYOUT = Layout.LATCHKEY;
    private static final JavaClasses CLASSES = Imported.mainClasses();

    @Nested
    class Arrows {
        @TestFactory
        Stream<DynamicTest> between_modules() {
            return Rule.tests(LAYOUT.arrowsBetweenModules(), CLASSES);
        }

        @TestFactory
        Stream<DynamicTest> between_features() {
            return Rule.tests(LAYOUT.arrowsBetweenFeatures(), CLASSES);
        }

        @TestFactory
        Stream<DynamicTest> are_about_every_package() {
            return Rule.tests(LAYOUT.packages(), CLASSES);
        }
    }

    @Nested
    class ThirdParties {
        @TestFactory
        Stream<DynamicTest> keep_to_their_rooms() {
            return Rule.tests(new Rooms(LAYOUT).rules(), CLASSES);
        }
    }

    @Nested
    class TheDomain {
        @TestFactory
        Stream<DynamicTest> is_pure() {
            return Rule.tests(new Purity(LAYOUT).rules(), CLASSES);
        }
    }

    @Nested
    class Adapters {
        @TestFactory
        Stream<DynamicTest> hold_no_rule() {
            return Rule.tests(new Habits(LAYOUT).ofAdapters(), CLASSES);
        }
    }

    @Nested
    class Everybody {
        @TestFactory
        Stream<DynamicTest> keeps_to_the_habits() {
            return Rule.tests(new Habits(LAYOUT).ofEverybody(), CLASSES);
        }
    }
}
