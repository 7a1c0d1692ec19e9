package dev.latchkey.jooq;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** What the driver of PostgreSQL needs of itself, for whoever makes a class-data archive where no server can be asked. */
public final class DriverClasses {
    private static final Pattern NEEDED = Pattern.compile(
            "org/postgresql/(Driver|PGProperty|core/|gss/|hostchooser/|jdbc2?/|jre|plugin/|scram|shaded/com/ongres/|util/).*[.]class");
    private static final Pattern OF_NO_USE = Pattern.compile(".*/(xml|osgi|ds|xa|copy|replication|fastpath)/.*");

    private DriverClasses() {}

    /** Loads them; leaves out what needs something that is not there. */
    public static void load() throws IOException {
        for (String name : names()) {
            try {
                Class.forName(name, false, DriverClasses.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError notHere) {
                // it needs what is no part of the distribution
            }
        }
    }

    private static List<String> names() throws IOException {
        try (JarFile jar = new JarFile(jar().toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(file -> NEEDED.matcher(file).matches()
                            && !OF_NO_USE.matcher(file).matches())
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }

    private static Path jar() throws IOException {
        try {
            return Path.of(org.postgresql.Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
