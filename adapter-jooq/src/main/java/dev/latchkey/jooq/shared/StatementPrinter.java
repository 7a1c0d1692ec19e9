package dev.latchkey.jooq.shared;

import dev.latchkey.jooq.dialect.Dialect;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Renders the statements that have a name, when the build has compiled them. */
public final class StatementPrinter {
    private StatementPrinter() {}

    /**
     * Writes a {@link StatementBook} for each database beside the classes.
     *
     * @param arguments the directory of the classes
     */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Path classes = Path.of(arguments[0]);
        List<Kept> named = named(classes);
        for (Dialect dialect : Dialect.all()) {
            Path file = classes.resolve("dev/latchkey/jooq/shared").resolve(StatementBook.fileOf(dialect));
            StringWriter printed = new StringWriter();
            texts(named, dialect).store(printed, null);
            // the same in every build: neither the time nor an order by chance
            Files.write(
                    file,
                    printed.toString()
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .sorted()
                            .toList());
        }
    }

    static Properties texts(List<Kept> named, Dialect dialect) {
        Renderer renderer = Renderer.withoutBook(dialect);
        Properties texts = new Properties();
        for (Kept statement : named) {
            if (texts.put(statement.name(), renderer.render(statement)) != null) {
                throw new IllegalStateException("two statements are called " + statement.name());
            }
        }
        return texts;
    }

    /** Constants of our classes. */
    static List<Kept> named(Path classes) throws IOException, ReflectiveOperationException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes.resolve("dev/latchkey/jooq"))) {
            files = all.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        List<Kept> named = new ArrayList<>();
        for (Path file : files) {
            String path = classes.relativize(file).toString();
            String name = path.substring(0, path.length() - ".class".length())
                    .replace(file.getFileSystem().getSeparator(), ".");
            for (Field field : Class.forName(name, false, StatementPrinter.class.getClassLoader())
                    .getDeclaredFields()) {
                if (field.getType() == Kept.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    Kept statement = (Kept) field.get(null);
                    if (statement.name() != null) {
                        named.add(statement);
                    }
                }
            }
        }
        return named;
    }
}
