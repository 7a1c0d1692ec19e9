package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is written on the command line is refused in words or kept as it is, and never a defect. */
class BadInputTest {
    private static final Map<String, String> HOSTILE = new TreeMap<>(Map.of(
            "right to left", "Hill \u202Egpj.exe",
            "a hundred thousand characters", "x".repeat(100_000),
            "half a pair", "Hill \uD800",
            "formula", "=HYPERLINK(\"http://example.org\")",
            "sql", "x'; drop table account; --",
            "html", "<script>alert(1)</script>",
            "path", "../../../../etc/passwd",
            "escape", "\u001b[2Jgone",
            "nothing", ""));

    /** What is not refused for its looks is a name like any other. */
    private static final Set<String> KEPT = Set.of("sql", "path");

    private static final List<String> FIELDS = List.of(
            "--practice-name",
            "--provider-first-name",
            "--provider-last-name",
            "--email",
            "--npi",
            "--phone",
            "--practice-type",
            "--bills-electronically",
            "--billing-address-street",
            "--billing-address-city",
            "--billing-address-state",
            "--billing-address-zip");

    private static final List<List<String>> ARGUMENTS = List.of(
            List.of("signin", "*", "--password-stdin"),
            List.of("switch", "*"),
            List.of("accounts", "--search", "*"),
            List.of("accounts", "--cursor", "*"),
            List.of("accounts", "--limit", "*"),
            List.of("decide", "--username", "*", "--portion", "BILLING", "--action", "VIEW"),
            List.of("decide", "--account", "*", "--portion", "BILLING", "--action", "VIEW"),
            List.of("decide", "--portion", "*", "--action", "VIEW"),
            List.of("decide", "--portion", "BILLING", "--action", "*"),
            List.of("explain", "--username", "*", "--portion", "*", "--action", "VIEW"),
            List.of("who-can", "--portion", "*", "--action", "VIEW"),
            List.of("username", "allow", "*", "--password-stdin"),
            List.of("username", "allow", "grace", "--email", "*", "--password-stdin"),
            List.of("username", "allow", "grace", "--preset", "*", "--password-stdin"),
            List.of("username", "allow", "grace", "--privilege", "*=VIEW", "--password-stdin"),
            List.of("username", "delete", "*"),
            List.of("privilege", "show", "*"),
            List.of("privilege", "set", "*", "BILLING=VIEW"),
            List.of("privilege", "set", "ada", "BILLING=*"),
            List.of("privilege", "set", "ada", "*"),
            List.of("privilege", "set", "ada", "BILLING=VIEW", "--if-version", "*"),
            List.of("link", "find", "*", "--password-stdin"),
            List.of("link", "join", "*", "--ticket-stdin"),
            List.of("activity", "list", "--username", "*"),
            List.of("activity", "list", "--act", "*"),
            List.of("activity", "list", "--from", "*"),
            List.of("codes", "list", "*"),
            List.of("codes", "list", "diagnosis", "*"),
            List.of("codes", "list", "diagnosis", "--cursor", "*"),
            List.of("codes", "add", "diagnosis", "--code", "*", "--description", "*", "--dry-run"),
            List.of(
                    "codes",
                    "add",
                    "billing",
                    "--code",
                    "90834",
                    "--description",
                    "x",
                    "--fee",
                    "*",
                    "--modifiers",
                    "*"),
            List.of("codes", "add", "payers", "--name", "*", "--payer-id", "*", "--clearinghouse", "*", "--dry-run"),
            List.of("codes", "set", "billing", "*", "--minutes", "*"),
            List.of("codes", "remove", "payers", "*"),
            List.of("codes", "import", "payers", "*"),
            List.of("codes", "import", "payers", "-", "--rows", "*"),
            List.of("codes", "copy", "--to", "*", "--yes"),
            List.of("codes", "copy", "--to", "all", "--kind", "*", "--entry", "*=*", "--policy", "*", "--yes"),
            List.of("codes", "undo", "*"),
            List.of("keys", "rotate", "*"),
            List.of("account", "set", "--tin-file", "*"),
            List.of("signin", "ada", "--password-file", "*"),
            List.of("settings", "--set", "*"),
            List.of("settings", "--set", "zone=*"),
            List.of("settings", "--config", "*"),
            List.of("settings", "--keys-file", "*"),
            List.of("settings", "--database", "*"),
            List.of("help", "*"),
            List.of("*"));

    @TempDir
    private Path directory;

    private Person ada;

    @BeforeEach
    void somebody_with_a_practice() {
        ada = new Office(directory).new Person("ada");
        ada.owner("ada");
    }

    private static void noDefect(Outcome outcome) {
        assertThat(outcome.status()).as(outcome.err()).isIn(0, 2, 3, 4, 5, 6, 7, 10);
        assertThat(outcome.err())
                .doesNotContain("\tat ", "Exception", "\u001b", "\u202E")
                .hasSizeLessThan(4_000);
        assertThat(outcome.out()).doesNotContain("\u001b", "\u202E");
        if (outcome.status() != 0) {
            assertThat(outcome.out()).isEmpty();
        }
    }

    private void hasAddresses() {
        for (String address : List.of("--billing-address", "--office-address")) {
            Outcome outcome = ada.run(
                    "account",
                    "set",
                    address + "-street",
                    "1 Hill Street",
                    address + "-city",
                    "Troy",
                    address + "-state",
                    "NY",
                    address + "-zip",
                    "12180");
            assertThat(outcome.status()).as(outcome.err()).isZero();
        }
    }

    @TestFactory
    Stream<DynamicTest> in_a_field_is_refused_at_its_option_or_kept() {
        hasAddresses();
        return HOSTILE.entrySet().stream()
                .map(hostile -> DynamicTest.dynamicTest(hostile.getKey(), () -> {
                    for (String field : FIELDS) {
                        Outcome outcome = ada.run("account", "set", field, hostile.getValue(), "--json");

                        noDefect(outcome);
                        if (outcome.status() != 0) {
                            assertThat(outcome.status()).as(outcome.err()).isEqualTo(7);
                            assertThat(outcome.err()).contains("  " + field + ": ");
                        } else if (!hostile.getKey().equals("nothing")) {
                            assertThat(KEPT).contains(hostile.getKey());
                            assertThat(outcome.out()).contains(hostile.getValue());
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> in_an_argument_is_no_defect() {
        return ARGUMENTS.stream()
                .map(arguments -> DynamicTest.dynamicTest(String.join(" ", arguments), () -> {
                    for (String hostile : HOSTILE.values()) {
                        noDefect(ada.runWith(
                                Office.PASSWORD + "\n",
                                arguments.stream()
                                        .map(argument -> argument.replace("*", hostile))
                                        .toArray(String[]::new)));
                    }
                }));
    }

    @Test
    void in_a_file_of_secrets_is_no_defect() throws Exception {
        for (byte[] bytes : List.of(new byte[0], new byte[] {0, 10}, new byte[2_000_000], new byte[] {-1, -2, 10})) {
            Path file = Files.write(directory.resolve("secret"), bytes);

            noDefect(ada.run("signin", "ada", "--password-file", file.toString()));
            noDefect(ada.run("account", "set", "--tin-file", file.toString()));
            noDefect(ada.run("link", "join", "12345678", "--ticket-file", file.toString()));
            noDefect(ada.run("settings", "--config", file.toString()));
        }
    }
}
