package dev.latchkey.docs.benchmark;

import dev.latchkey.jooq.testkit.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long a cold {@code latchkey decide} takes beside a bare Java virtual machine, by the wall clock, from the start of the
 * process to its end: one after the other in turns, and the median of each.
 */
final class StartTable {
    private static final int ROUNDS = 31;
    private static final Path DISTRIBUTION =
            Path.of("..", "adapter-cli", "target", "latchkey").toAbsolutePath().normalize();
    private static final String PASSWORD = "seven quiet rivers\n";

    private final Path java;
    private final Path scratch;

    private StartTable(Path java, Path scratch) {
        this.java = java;
        this.scratch = scratch;
    }

    public static void main(String[] arguments) {
        print();
    }

    static void print() {
        System.out.printf("%nMilliseconds from start to end, median of %d%n%n", ROUNDS);
        System.out.printf("%-12s %10s %14s %6s %16s %6s%n", "Java", "bare", "decide on H2", "", "on PostgreSQL", "");
        try {
            for (Path java : javas()) {
                new StartTable(java, Files.createTempDirectory("latchkey-start")).row();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row() throws IOException {
        ran(distribution(Map.of("LATCHKEY_ARCHIVE", "make")), "");
        Map<String, String> file = prepared("file", Map.of());
        Map<String, String> server = prepared(
                "server",
                Map.of(
                        "LATCHKEY_DATABASE_URL",
                        PostgresServer.running().newDatabase(),
                        "LATCHKEY_DATABASE_USER",
                        PostgresServer.USER));
        List<Double> bare = new ArrayList<>();
        List<Double> h2 = new ArrayList<>();
        List<Double> postgresql = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bare.add(ran(bare(), ""));
            h2.add(ran(decide(file), ""));
            postgresql.add(ran(decide(server), ""));
        }
        System.out.printf(
                "%-12s %10.0f %14.0f %5.1fx %16.0f %5.1fx%n",
                version(),
                median(bare),
                median(h2),
                median(h2) / median(bare),
                median(postgresql),
                median(postgresql) / median(bare));
    }

    /** A home in which somebody is signed in to an account of their own. */
    private Map<String, String> prepared(String name, Map<String, String> database) throws IOException {
        Map<String, String> environment = new HashMap<>(database);
        environment.put("HOME", Files.createDirectories(scratch.resolve(name)).toString());
        ran(
                distribution(
                        environment,
                        "signup",
                        "--username",
                        "ada",
                        "--practice-name",
                        "Hill Street",
                        "--provider-first-name",
                        "Ada",
                        "--provider-last-name",
                        "Byron",
                        "--email",
                        "ada@example.org",
                        "--password-stdin"),
                PASSWORD);
        ran(distribution(environment, "signin", "ada", "--password-stdin"), PASSWORD);
        ran(decide(environment), "");
        return environment;
    }

    private ProcessBuilder decide(Map<String, String> environment) {
        return distribution(environment, "decide", "--portion", "BILLING", "--action", "VIEW");
    }

    private ProcessBuilder distribution(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(DISTRIBUTION.resolve("bin").resolve("latchkey").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", java.toString());
        return builder;
    }

    private ProcessBuilder bare() {
        return new ProcessBuilder(
                java.resolve("bin").resolve("java").toString(), "-cp", classes().toString(), Bare.class.getName());
    }

    private static Path classes() {
        try {
            return Path.of(Bare.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a process to its end; how many milliseconds that took. */
    private double ran(ProcessBuilder builder, String input) throws IOException {
        Path in = Files.writeString(scratch.resolve("in"), input);
        Path out = scratch.resolve("out");
        builder.redirectInput(in.toFile()).redirectErrorStream(true).redirectOutput(out.toFile());
        long start = System.nanoTime();
        try {
            int status = builder.start().waitFor();
            double took = (System.nanoTime() - start) / 1e6;
            if (status != 0) {
                throw new IllegalStateException(builder.command() + ": " + Files.readString(out));
            }
            return took;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double median(List<Double> all) {
        List<Double> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private String version() throws IOException {
        return Files.readAllLines(java.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceAll("[^0-9._]", "").replaceFirst("^_", ""))
                .findFirst()
                .orElse("?");
    }

    /** The one that runs this, and those of 17 or newer where Linux keeps them. */
    private static List<Path> javas() throws IOException {
        Path usual = Path.of("/usr/lib/jvm");
        List<Path> all =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home")).toRealPath()));
        if (Files.isDirectory(usual)) {
            try (Stream<Path> homes = Files.list(usual)) {
                for (Path home : homes.sorted().toList()) {
                    if (isNewEnough(home)) {
                        all.add(home.toRealPath());
                    }
                }
            }
        }
        return all.stream().distinct().toList();
    }

    private static boolean isNewEnough(Path home) {
        try {
            return Files.isExecutable(home.resolve("bin/java"))
                    && Files.readString(home.resolve("release")).matches("(?s).*JAVA_VERSION=\"(1[7-9]|[2-9]\\d).*");
        } catch (IOException e) {
            return false;
        }
    }
}
