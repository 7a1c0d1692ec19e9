package dev.latchkey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.cli.Distribution.Outcome;
import dev.latchkey.cli.testkit.Documented;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody's home directory on a machine whose database everybody there shares, and the program run in it. */
record Home(Distribution distribution, Path data, Path directory) {
    static final String PASSWORD = "seven quiet rivers";
    static final String FIRST_PASSWORD = "changed at once anyway";

    private static final ObjectMapper JSON = new ObjectMapper();

    Home of(String name) {
        return new Home(distribution, data, directory.resolveSibling(name));
    }

    Map<String, String> environment() {
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "HOME", directory.toString(),
                "XDG_DATA_HOME", data.toString(),
                "XDG_STATE_HOME", directory.resolve("state").toString(),
                "XDG_CONFIG_HOME", directory.resolve("config").toString());
    }

    /** The database, without what H2 adds to its name. */
    Path database() {
        return data.resolve("latchkey").resolve("latchkey");
    }

    Outcome run(String... arguments) {
        return runWith("", arguments);
    }

    Outcome runWith(String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of(distribution.program().toString()));
        command.addAll(List.of(arguments));
        Outcome outcome = distribution.run(command, environment(), input);
        Documented.require(List.of(arguments), outcome.status(), outcome.out(), outcome.err());
        return outcome;
    }

    /** Runs a command that does what it should, and answers as programs read it. */
    JsonNode json(String... arguments) {
        return jsonWith("", arguments);
    }

    JsonNode jsonWith(String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add("--json");
        Outcome outcome = runWith(input, command.toArray(String[]::new));
        assertThat(outcome.status()).as("%s: %s", command, outcome.err()).isZero();
        assertThat(outcome.out().lines()).as("one line and nothing else").hasSize(1);
        return parsed(outcome.out());
    }

    static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs up a practice of one's own; returns its Account ID. */
    String signUp(String username, String practice, String firstName, String lastName) {
        return jsonWith(
                        PASSWORD + "\n",
                        "signup",
                        "--username",
                        username,
                        "--practice-name",
                        practice,
                        "--provider-first-name",
                        firstName,
                        "--provider-last-name",
                        lastName,
                        "--email",
                        username + "@example.org",
                        "--password-stdin")
                .path("accountId")
                .asText();
    }

    JsonNode signIn(String username, String password) {
        return jsonWith(password + "\n", "signin", username, "--password-stdin");
    }
}
