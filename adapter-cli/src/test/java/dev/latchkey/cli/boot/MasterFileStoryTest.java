package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import dev.latchkey.jooq.DatabasePool;
import dev.latchkey.jooq.FewConnections;
import dev.latchkey.jooq.OpenDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The help page "Master Files for Group Setup" on the command line: enter once, copy to all others in one act. */
class MasterFileStoryTest {
    private static final ImmutableList<String> OTHERS = IntStream.rangeClosed(1, 24)
            .mapToObj(number -> "provider" + number)
            .collect(ImmutableList.toImmutableList());

    private static final int CHANGED = 10;

    @TempDir
    private Path directory;

    private OpenDatabase database;
    private Person ada;
    private String first;
    private final List<String> others = new ArrayList<>();

    @BeforeEach
    void a_group_of_twenty_five_with_one_username_for_all() {
        database =
                FewConnections.open(DatabasePool.Address.of("jdbc:h2:file:" + directory.resolve("story"), null, null));
        database.migrate();
        Office office = new Office(directory, database.store());
        ada = office.new Person("ada");
        first = ada.owner("ada");
        for (String provider : OTHERS) {
            others.add(office.new Person(provider).owner(provider));
            done(ada.runWith(Office.PASSWORD, "link", "find", provider, "--password-stdin"));
            done(ada.run("link", "join", others.get(others.size() - 1)));
        }
        done(ada.run("switch", first));
    }

    @AfterEach
    void closed() {
        database.close();
    }

    private static Outcome done(Outcome outcome) {
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return outcome;
    }

    private String content(String account) {
        StringBuilder all = new StringBuilder();
        for (String kind : List.of("diagnosis", "billing", "payers")) {
            all.append(
                    done(ada.run("codes", "export", kind, "--account", account)).out());
        }
        return all.toString();
    }

    private void enter() throws IOException {
        done(ada.run("codes", "add", "diagnosis", "--code", "f411", "--description", "Generalized anxiety disorder"));
        done(ada.run("codes", "add", "billing", "--code", "90834", "--description", "Psychotherapy", "--fee", "125"));
        done(ada.run(
                "codes", "add", "payers", "--name", "Aetna", "--payer-id", "60054", "--clearinghouse", "Availity"));
        Path file = Files.writeString(directory.resolve("billing.csv"), """
                code,modifiers,description,fee,minutes,placeOfService
                90834,95,"Psychotherapy, by video",120.00,45,10
                90837,,Psychotherapy,150.00,60,11
                90791,,Evaluation,190.00,,11
                """);
        assertThat(done(ada.run("codes", "import", "billing", file.toString())).out())
                .containsPattern("Added +3");
        assertThat(dependencies("Dependence")).containsPattern("Added +" + CHANGED);
    }

    /** Ten diagnosis codes from a file. */
    private String dependencies(String called) throws IOException {
        StringBuilder rows = new StringBuilder("code,description\n");
        for (int i = 0; i < CHANGED; i++) {
            rows.append("F1").append(i).append(".20,").append(called).append('\n');
        }
        Path file = Files.writeString(directory.resolve("diagnosis.csv"), rows.toString());
        return done(ada.run("codes", "import", "diagnosis", file.toString())).out();
    }

    @Test
    @Tag("COD-4")
    @Tag("COD-5")
    @Tag("COD-6")
    @Tag("COD-7")
    @Tag("COD-8")
    void a_group_enters_its_codes_once_and_copies_them_to_all_its_accounts() throws IOException {
        enter();
        assertThat(done(ada.run("codes", "list", "billing", "9083")).lines()).hasSize(4);
        String entered = content(first);

        Outcome copied = done(ada.typing("yes").run("codes", "copy", "--to", "all"));
        int count = OTHERS.size();
        assertThat(ada.asked()).containsExactly("Type yes to copy to " + count + " accounts");
        assertThat(copied.lines()).hasSize(2 * count + 2);
        assertThat(copied.lines().subList(1, count + 1)).allMatch(line -> line.matches(".* READY +16 +0 +0 +0 +0"));
        assertThat(copied.lines().subList(count + 2, 2 * count + 2))
                .allMatch(line -> line.matches(".* COPIED +16 +0 +[0-9a-f-]{36}"));
        assertThat(copied.out()).contains("Practice of provider1 ", "Practice of provider24 ");
        assertThat(copied.err()).contains(count + " of " + count + " accounts have it now.", "codes undo");
        others.forEach(other -> assertThat(content(other)).isEqualTo(entered));
        assertThat(done(ada.run("codes", "list", "payers", "--account", others.get(0)))
                        .out())
                .contains(first, "Aetna");

        assertThat(dependencies("Use disorder")).containsPattern("Changed +" + CHANGED);
        Outcome skipped = done(ada.run("codes", "copy", "--to", "all", "--policy", "skip"));
        assertThat(skipped.out()).containsPattern("READY +0 +6 +0 +10 +0");
        assertThat(skipped.err()).contains("There is nothing to copy.");
        Outcome failed = ada.run("codes", "copy", "--to", "all", "--policy", "fail", "--yes");
        assertThat(failed.status()).isEqualTo(6);
        assertThat(failed.out()).contains("REFUSED", "nothing was copied");
        others.forEach(other -> assertThat(content(other)).isEqualTo(entered));

        Outcome overwritten = done(ada.run("codes", "copy", "--to", "all", "--policy", "overwrite", "--yes", "--json"));
        String changed = content(first);
        others.forEach(other -> assertThat(content(other)).isEqualTo(changed));

        List<String> copies = Pattern.compile("\"copyId\":\"([^\"]+)\"")
                .matcher(overwritten.out())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(copies).hasSize(count);
        for (String copy : copies) {
            assertThat(done(ada.run("codes", "undo", copy)).out()).containsPattern("Restored +10");
        }
        others.forEach(other -> assertThat(content(other)).isEqualTo(entered));
        assertThat(content(first)).isEqualTo(changed);
        assertThat(done(ada.run("activity", "verify", "--account", others.get(0)))
                        .out())
                .contains("yes");
    }
}
