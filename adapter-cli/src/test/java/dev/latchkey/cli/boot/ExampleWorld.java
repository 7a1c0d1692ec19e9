package dev.latchkey.cli.boot;

import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands before an example is run: ada owns a practice, grace may bill there, hill.office owns another one; each is
 * signed in, at a terminal of their own.
 */
final class ExampleWorld {
    private final Path directory;
    final Office office;
    final Person ada;
    final Person grace;
    final Person hill;

    /** Stands for the example's invitation or offer. */
    String id = "";

    /** Stands for the example's account. */
    String account;

    /** The account of hill.office. */
    final String hills;

    ExampleWorld(Path directory) {
        this.directory = directory;
        office = new Office(directory);
        ada = office.new Person("ada");
        grace = office.new Person("grace");
        hill = office.new Person("hill.office");
        account = ada.owner("ada");
        hills = hill.owner("hill.office");
        done(ada.run("account", "set", "--practice-name", "Hill Street Therapy"));
        allow("grace", "BILLER");
        done(grace.runWith("first first password\n", "signin", "grace", "--password-stdin"));
        done(grace.runWith(
                "first first password\n" + Office.PASSWORD + "\n", "password", "change", "--password-stdin"));
    }

    void allow(String username, String preset) {
        done(ada.runWith(
                "first first password\n", "username", "allow", username, "--preset", preset, "--password-stdin"));
    }

    /** Ada invites somebody; the example is about that invitation. */
    void invited() {
        id = member("id", ada.run("invitation", "make", "ida@example.org", "--account", account, "--json"));
    }

    /** The same; returns the secret of its link. */
    String invitedWithLink() {
        invited();
        return member("secret", ada.run("invitation", "link", id, "--account", account, "--json"));
    }

    /** Ada offers grace ownership; the example is about that offer. */
    void offered() {
        id = member("id", ada.run("ownership", "offer", "grace", "--account", account, "--json"));
    }

    /** Ada adds an entry to a list of her account. */
    void added(String kind, String... fields) {
        done(ada.run(Stream.concat(Stream.of("codes", "add", kind, "--account", account), Stream.of(fields))
                .toArray(String[]::new)));
    }

    /** Ada has a code, and another account to copy it to. */
    void copiable() {
        added("billing", "--code", "90834", "--description", "Psychotherapy, 45 minutes");
        done(ada.runWith(Office.PASSWORD, "link", "find", "hill.office", "--password-stdin"));
        done(ada.run("link", "join", hills));
    }

    /** She has copied it; the example is about that copy. */
    void copied() {
        copiable();
        id = member("copyId", ada.run("codes", "copy", "--from", account, "--to", hills, "--yes", "--json"));
    }

    private static String member(String name, Outcome outcome) {
        return done(outcome).out().replaceAll("(?s).*\"" + name + "\":\"([^\"]+)\".*", "$1");
    }

    /** Begins somebody's second factor; returns what an app shows that was told of it. */
    String begunCode(Person person) {
        return Phone.begun(office, person).now();
    }

    /** Turns somebody's second factor on. */
    Phone secondFactor(Person person) {
        return Phone.turnedOn(office, person);
    }

    /** Somebody in a home directory of their own, who is not signed in. */
    Person somebody(String home) {
        return office.new Person(home);
    }

    /** Runs what prepares an example; it must do what it should. */
    static Outcome done(Outcome outcome) {
        if (outcome.status() != 0) {
            throw new AssertionError(outcome.err());
        }
        return outcome;
    }

    /** The words of an example in this world. */
    String[] words(List<String> example) {
        return example.stream()
                .map(word -> word.equals("12345678") ? account : word.equals("8080") ? "0" : word)
                .map(word -> word.startsWith("01990000-") ? id : word)
                .map(word -> word.endsWith(".csv") ? file(word).toString() : word)
                .toArray(String[]::new);
    }

    /** A file of an example. */
    Path file(String name) {
        return directory.resolve(name);
    }

    /** What could be seen to have changed. */
    String seen() {
        return ada.run("activity", "list", "--account", adas(), "--all", "--json")
                        .out()
                + ada.run("username", "list", "--account", adas(), "--all", "--json")
                        .out()
                + hill.run("activity", "list", "--all", "--json").out()
                + ada.run("accounts", "--json").out()
                + grace.run("accounts", "--json").out();
    }

    private String adas() {
        return ada.run("whoami", "--json").out().replaceAll("(?s).*\"homeAccount\":\"(\\d+)\".*", "$1");
    }
}
