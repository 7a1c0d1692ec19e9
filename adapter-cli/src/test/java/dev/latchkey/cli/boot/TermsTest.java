package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dates, suspensions, and what a username gave. */
class TermsTest {
    private static final String FIRST = "first first password\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Office office;

    @SuppressWarnings("NullAway.Init")
    private Person ada;

    @SuppressWarnings("NullAway.Init")
    private String account;

    @BeforeEach
    void open() {
        office = new Office(directory);
        ada = office.new Person("ada");
        account = ada.owner("ada");
    }

    private static JsonNode json(Outcome outcome) {
        assertThat(outcome.status()).as(outcome.err()).isZero();
        try {
            return new ObjectMapper().readTree(outcome.out());
        } catch (JsonProcessingException e) {
            throw new AssertionError(outcome.out(), e);
        }
    }

    private Person allowed(Person by, String username, String... options) {
        String[] command = new String[5 + options.length];
        System.arraycopy(new String[] {"username", "allow", username, "--password-stdin", "--json"}, 0, command, 0, 5);
        System.arraycopy(options, 0, command, 5, options.length);
        json(by.runWith(FIRST, command));
        Person person = office.new Person(username);
        assertThat(person.runWith(FIRST, "signin", username, "--password-stdin").status())
                .isZero();
        json(person.runWith(FIRST + Office.PASSWORD + "\n", "password", "change", "--password-stdin", "--json"));
        return person;
    }

    private String reason(Person person) {
        return json(person.run("decide", "--account", account, "--portion", "BILLING", "--action", "VIEW", "--json"))
                .path("reason")
                .asText();
    }

    @Test
    @Tag("LNK-9")
    void access_is_given_with_dates_and_dated_anew() {
        Person desk = allowed(ada, "desk", "--until", "2031-06-30", "--preset", "BILLER");

        JsonNode shown = json(ada.run("privilege", "show", "desk", "--json"));
        assertThat(shown.path("until").asText()).isEqualTo("2031-07-01T00:00:00Z");
        String end = office.clock.now().plus(Duration.ofMinutes(9)).toString();
        assertThat(json(ada.run("username", "date", "desk", "--until", end, "--json"))
                        .path("until")
                        .asText())
                .isEqualTo(end);
        office.clock.advance(Duration.ofMinutes(9).minusNanos(1000));
        assertThat(reason(desk)).isEqualTo("LINK");
        office.clock.advance(Duration.ofNanos(1000));
        assertThat(reason(desk)).isEqualTo("LINK_ENDED");
        assertThat(json(ada.run("username", "date", "desk", "--no-end", "--json"))
                        .path("until")
                        .isNull())
                .isTrue();
        assertThat(reason(desk)).isEqualTo("LINK");

        assertThat(ada.run("username", "date", "desk").status()).isEqualTo(2);
        assertThat(ada.run("username", "date", "desk", "--no-end", "--until", end)
                        .status())
                .isEqualTo(2);
        Outcome refused = ada.run("username", "date", "desk", "--until", "tomorrow");
        assertThat(refused.status()).isEqualTo(7);
        assertThat(refused.err()).contains("--until", "MOMENT_MALFORMED");
        assertThat(ada.run("username", "date", "desk", "--until", "1999-12-31").err())
                .contains("TERM_EMPTY");
        assertThat(ada.run("username", "date", "desk", "--until", "2031-06-30", "--if-version", "0")
                        .status())
                .isEqualTo(6);
    }

    @Test
    @Tag("LNK-10")
    void access_is_suspended_with_a_reason_and_resumed() {
        Person desk = allowed(ada, "desk", "--preset", "BILLER");

        JsonNode suspended = json(ada.run("username", "suspend", "desk", "--why", "On leave", "--json"));
        assertThat(suspended.at("/suspension/why").asText()).isEqualTo("On leave");
        assertThat(suspended.path("left").asInt()).isZero();
        assertThat(reason(desk)).isEqualTo("LINK_SUSPENDED");
        assertThat(ada.run("username", "list").out()).contains("SUSPENDED", "On leave");
        assertThat(ada.run("username", "suspend", "desk").status()).isEqualTo(2);

        JsonNode resumed = json(ada.run("username", "resume", "desk", "--why", "Back", "--json"));
        assertThat(resumed.path("suspended").asBoolean()).isFalse();
        assertThat(reason(desk)).isEqualTo("LINK");
        assertThat(ada.run("username", "suspend", "ada", "--why", "Me").status())
                .isEqualTo(3);
    }

    @Test
    @Tag("PRV-9")
    void what_a_username_gave_is_listed_and_goes_with_it_when_asked() {
        Person manager = allowed(ada, "manager", "--preset", "MASTER");
        Person clerk = allowed(manager, "clerk", "--preset", "BILLER", "--account", account);

        JsonNode given = json(ada.run("username", "given", "manager", "--json"));
        assertThat(given.at("/given/0/to").asText()).isEqualTo("clerk");
        assertThat(given.at("/given/0/giver").asText()).isEqualTo("manager");
        assertThat(ada.run("username", "given", "manager").lines().get(1)).contains("clerk", "ALLOWED");

        Outcome suspended = ada.run("username", "suspend", "manager", "--why", "Under review", "--given");
        assertThat(suspended.err()).contains("1 more");
        assertThat(reason(clerk)).isEqualTo("LINK_SUSPENDED");
        Outcome ended = ada.run("username", "delete", "manager");
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).contains("1 that came from it still stand", "latchkey username delete manager --given");
        assertThat(json(ada.run("username", "delete", "manager", "--given", "--json"))
                        .path("took")
                        .asInt())
                .isOne();
        assertThat(json(ada.run("username", "list", "--json")).path("usernames"))
                .hasSize(1);
    }
}
