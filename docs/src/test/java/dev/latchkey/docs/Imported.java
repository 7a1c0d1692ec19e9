package dev.latchkey.docs;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes the rules are about; read from where the build puts them, as a jar of tests looks like any. */
final class Imported {
    static final List<String> MODULES = List.of("domain", "application", "adapter-jooq", "adapter-http", "adapter-cli");

    private Imported() {}

    static JavaClasses mainClasses() {
        return from(MODULES.stream().map(module -> Path.of("..", module, "target", "classes")));
    }

    static JavaClasses testClasses() {
        return from(Stream.concat(MODULES.stream(), Stream.of("docs"))
                .map(module -> Path.of("..", module, "target", "test-classes"))
                .filter(Files::isDirectory));
    }

    static JavaClasses plantedClasses() {
        return from(Stream.of(Path.of("target", "test-classes", "dev", "latchkey", "docs", "planted")));
    }

    private static JavaClasses from(Stream<Path> directories) {
        List<Path> all = directories.toList();
        for (Path directory : all) {
            if (!Files.isDirectory(directory)) {
                throw new AssertionError(directory + " is missing: build from the root, or with -am");
            }
        }
        return new ClassFileImporter().importPaths(all);
    }
}
