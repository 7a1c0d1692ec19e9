package dev.latchkey.cli.boot;

import dev.latchkey.cli.Main;
import dev.latchkey.cli.shared.Terminal;
import dev.latchkey.jooq.DatabasePool;
import dev.latchkey.jooq.DriverClasses;
import dev.latchkey.jooq.FewConnections;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Does what commands mostly do, in a directory of its own, while the Java virtual machine takes down which classes that
 * needs: those are then in the class-data archive, from which the commands start faster.
 */
public final class Training {
    private static final String PASSWORD = "seven quiet rivers\n";

    private final Path directory;

    private Training(Path directory) {
        this.directory = directory;
    }

    /**
     * @param arguments a directory that is thrown away afterwards; with {@code plain}, where somebody is signed in there already,
     *     only what commands do that need no picocli
     */
    public static void main(String[] arguments) throws IOException {
        Ahead.begin();
        Main.prepare();
        Terminal.ofConsole();
        Training training = new Training(Path.of(arguments[0]));
        if (arguments.length > 1) {
            training.plainLines();
        } else {
            training.commands();
        }
        asksServer();
        DriverClasses.load();
        System.exit(0);
    }

    private void commands() {
        String account = run(
                        "signup",
                        "--username",
                        "trainee",
                        "--practice-name",
                        "Training",
                        "--provider-first-name",
                        "A",
                        "--provider-last-name",
                        "B",
                        "--email",
                        "trainee@example.org",
                        "--password-stdin",
                        "--json")
                .replaceAll("(?s).*\"accountId\":\"(\\d+)\".*", "$1");
        run("signin", "trainee", "--password-stdin");
        for (String json : List.of("--wait=10s", "--json")) {
            questions(json);
            run("accounts", json);
            run("switch", account, json);
            run("who-can", "--portion", "BILLING", "--action", "VIEW", json);
            run("account", "show", json);
            run("username", "allow", "trained", "--preset", "BILLER", "--password-stdin", "--dry-run", json);
            run("username", "list", json);
            run("activity", "list", json);
            run("privilege", "show", "nobody", json);
            run("settings", json);
        }
        run("decide", "--help");
        run("nothing");
        run("whoami", "--database", "jdbc:postgresql://127.0.0.1:1/nothing");
    }

    private void questions(String option) {
        run("whoami", option);
        run("decide", "--portion", "BILLING", "--action", "VIEW", option);
        run("explain", "--portion", "BILLING", "--action", "CHANGE", option);
    }

    private void plainLines() {
        questions("--json");
        run("whoami");
        run("decide", "--portion", "BILLING", "--action", "VIEW");
        run("explain", "--portion", "BILLING", "--action", "CHANGE");
    }

    private static void asksServer() {
        try (PretendedServer server = new PretendedServer();
                FewConnections connections =
                        FewConnections.open(DatabasePool.Address.of(server.url(), "nobody", null))) {
            connections.store();
        } catch (IOException | RuntimeException noTablesThere) {
            // and where there is no network either, the archive does without what a connection needs
        }
    }

    private String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                Map.of("HOME", directory.toString()),
                directory.toString(),
                new ByteArrayInputStream((PASSWORD + PASSWORD).getBytes(StandardCharsets.UTF_8)),
                printed,
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                null);
        Program.in(surroundings).run(arguments);
        return out.toString(StandardCharsets.UTF_8);
    }
}
