package dev.latchkey.jooq.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * To make a store starts no jOOQ, which takes longer than most commands: no port refers to a table when its class is
 * initialized, but in what it keeps for later.
 */
class StartTest {
    /** Defines every class anew, so that it can tell which were needed. */
    private static final class Fresh extends ClassLoader {
        private Fresh() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/') + ".class";
            try (InputStream bytes = StartTest.class.getClassLoader().getResourceAsStream(file)) {
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] all = bytes.readAllBytes();
                return defineClass(name, all, 0, all.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        private boolean hasLoaded(String name) {
            return findLoadedClass(name) != null;
        }
    }

    @TestFactory
    Stream<DynamicTest> of_a_port_needs_no_table() throws Exception {
        Path classes = Path.of(
                Kept.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return ports(classes).stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Fresh loader = new Fresh();
                    Class.forName(name, true, loader);
                    assertThat(loader.hasLoaded(name)).isTrue();
                    assertThat(loader.hasLoaded("dev.latchkey.jooq.generated.Tables"))
                            .isFalse();
                }));
    }

    private static List<String> ports(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes.resolve("dev/latchkey/jooq"))) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.matches(".*[/\\\\]Jooq[A-Z]\\w*[.]class"))
                    .map(file -> file.replaceAll("[.]class$", "").replaceAll("[/\\\\]", "."))
                    .sorted()
                    .toList();
        }
    }
}
