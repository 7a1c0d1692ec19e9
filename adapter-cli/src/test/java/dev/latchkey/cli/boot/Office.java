package dev.latchkey.cli.boot;

import dev.latchkey.application.Environment;
import dev.latchkey.application.Store;
import dev.latchkey.application.activity.ActivityRecords.Filter;
import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.secret.Tokens;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.application.testkit.CheapHasher;
import dev.latchkey.application.testkit.FakeClock;
import dev.latchkey.application.testkit.SeededRandomness;
import dev.latchkey.application.testkit.SequentialIds;
import dev.latchkey.cli.shared.Terminal;
import dev.latchkey.cli.testkit.Documented;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.ResetId;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Username;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The program run in this process over one store in memory, by people who each have a home directory. */
final class Office {
    static final String PASSWORD = "seven quiet rivers";

    final FakeClock clock = FakeClock.atNoon();
    private final Path directory;
    private final Store store;
    private Store database;
    private final SeededRandomness randomness = new SeededRandomness();
    private final SequentialIds ids = new SequentialIds();
    private final CheapHasher hasher = new CheapHasher();

    Office(Path directory) {
        this(directory, new InMemoryStore());
    }

    /** One over a store of a test's choice. */
    Office(Path directory, Store store) {
        this.directory = directory;
        this.store = store;
        this.database = store;
    }

    /** Asks for a reset of somebody's password, and delivers it; returns its secret. */
    String resetOf(Person asker, String username) {
        Outcome asked = asker.run("password", "ask-reset", username);
        var person = store.persons().named(Username.choose(username)).orElseThrow();
        Filter done =
                new Filter(null, person.id(), Act.RESET_ASKED, dev.latchkey.domain.activity.Outcome.DONE, null, null);
        String record = store.activityRecords().newest(done, null, 1).get(0).text();
        ResetId reset = new ResetId(UUID.fromString(record.replaceAll(".*\"reset\":\"([^\"]+)\".*", "$1")));
        Secret secret = new Secret("delivered " + reset + asked.status());
        store.transactions().call(() -> store.passwordResets().mint(reset, Tokens.hash(secret), clock.now()));
        return secret.reveal();
    }

    /** From now on the database knows of no key for a purpose. */
    void earlierThan(String purpose) {
        database = EarlierStore.of(store, purpose);
    }

    /** What a run left behind. */
    record Outcome(int status, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    /** Somebody with a home directory, an environment, and perhaps a terminal to type at. */
    final class Person {
        final Path home;
        private final Map<String, String> environment = new HashMap<>();
        private final List<String> asked = new ArrayList<>();
        private @Nullable Queue<String> typing;
        private Runnable meanwhile = () -> {};

        Person(String name) {
            home = directory.resolve(name);
            environment.put("HOME", home.toString());
            environment.put("LATCHKEY_KEYS_FILE", directory.resolve("keys.json").toString());
        }

        /** Somebody else in the same office. */
        Person beside(String name) {
            return new Person(name);
        }

        Person with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        /** Types these at the terminal, one after the other; null at the end of the input. */
        Person typing(String... answers) {
            typing = new ArrayDeque<>(List.of(answers));
            return this;
        }

        /** What happens elsewhere while this person is asked something. */
        Person meanwhile(Runnable act) {
            meanwhile = act;
            return this;
        }

        List<String> asked() {
            return asked;
        }

        Outcome run(String... arguments) {
            return runWith("", arguments);
        }

        Outcome runWith(String input, String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Surroundings surroundings = new Surroundings(
                    environment,
                    "/nonexistent",
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    typing == null ? null : terminal(typing));
            int status = Program.with(
                            surroundings,
                            (configuration, purpose) -> new Databases.Open(database, () -> {}),
                            this::world)
                    .run(arguments);
            Outcome outcome =
                    new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
            Documented.require(List.of(arguments), status, outcome.out(), outcome.err());
            return outcome;
        }

        private Terminal terminal(Queue<String> answers) {
            return question -> {
                asked.add(question);
                meanwhile.run();
                return Optional.ofNullable(answers.poll()).map(Secret::new);
            };
        }

        private Environment world(KeyRing keys) {
            return new Environment(clock, ids, randomness, hasher, keys, Settings.STANDARD);
        }

        /** Signs up a practice and signs in; returns the Account ID. */
        String owner(String username) {
            Outcome made = runWith(
                    PASSWORD + "\n",
                    "signup",
                    "--username",
                    username,
                    "--practice-name",
                    "Practice of " + username,
                    "--provider-first-name",
                    "Ada",
                    "--provider-last-name",
                    "Byron",
                    "--email",
                    "office@example.org",
                    "--password-stdin",
                    "--json");
            if (made.status() != 0 || signIn(username).status() != 0) {
                throw new AssertionError(made.err());
            }
            return made.out().replaceAll("(?s).*\"accountId\":\"(\\d+)\".*", "$1");
        }

        Outcome signIn(String username) {
            return runWith(PASSWORD + "\n", "signin", username, "--password-stdin");
        }
    }
}
