package dev.latchkey.cli.boot;

import dev.latchkey.application.testkit.Authenticator;
import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody's phone with an app on it.
 *
 * @param recovery the recovery codes its owner wrote down; none before the app's first code was confirmed
 */
record Phone(Office office, Authenticator app, List<String> recovery) {
    private static final Pattern CODE = Pattern.compile("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");

    /** Tells an app the secret of a second factor that is begun. */
    static Phone begun(Office office, Person person) {
        Outcome begun = person.runWith(Office.PASSWORD + "\n", "second-factor", "begin", "--password-stdin", "--json");
        return told(office, begun);
    }

    /** An app that was told what a command answered. */
    static Phone told(Office office, Outcome begun) {
        String secret = ExampleWorld.done(begun).out().replaceAll("(?s).*\"secret\":\"([A-Z2-7]+)\".*", "$1");
        return new Phone(office, Authenticator.of(new Secret(secret)), List.of());
    }

    /** The same, and turns it on. */
    static Phone turnedOn(Office office, Person person) {
        Phone phone = begun(office, person);
        Outcome on = ExampleWorld.done(person.runWith(phone.now() + "\n", "second-factor", "confirm", "--code-stdin"));
        return new Phone(
                office,
                phone.app,
                on.lines().stream().filter(CODE.asMatchPredicate()).toList());
    }

    /** What it shows. */
    String now() {
        return app.at(office.clock.now());
    }

    /** What it shows when the step after this one has begun. */
    String next() {
        office.clock.advance(Duration.ofSeconds(30));
        return now();
    }
}
