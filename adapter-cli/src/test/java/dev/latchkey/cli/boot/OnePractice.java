package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the commands begin with: an office in a directory, and Ada, who has a practice and is signed in. */
abstract class OnePractice {
    static final ObjectMapper JSON = new ObjectMapper();
    static final String FIRST = "first first password\n";

    @TempDir
    Path directory;

    Office office;
    Person ada;
    String hers;

    @BeforeEach
    void somebody_with_a_practice() {
        office = new Office(directory);
        ada = office.new Person("ada");
        hers = ada.owner("ada");
    }

    static JsonNode json(Outcome outcome) throws IOException {
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.lines()).as("nothing but one line of JSON").hasSize(1);
        return JSON.readTree(outcome.out());
    }

    Person allowed(String username, String... levels) throws IOException {
        String[] command = Stream.concat(
                        Stream.of("username", "allow", username, "--password-stdin", "--json"), Stream.of(levels))
                .toArray(String[]::new);
        json(ada.runWith(FIRST, command));
        Person person = office.new Person(username);
        person.runWith(FIRST, "signin", username, "--password-stdin");
        json(person.runWith(FIRST + Office.PASSWORD + "\n", "password", "change", "--password-stdin", "--json"));
        return person;
    }
}
