package dev.latchkey.application.testkit;

import static dev.latchkey.domain.masterfile.CodeKind.BILLING;
import static dev.latchkey.domain.masterfile.CodeKind.DIAGNOSIS;
import static dev.latchkey.domain.masterfile.CodeKind.PAYERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.masterfile.MasterFiles;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.PostalAddress;
import dev.latchkey.domain.masterfile.BillingCode;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.CodeSearch;
import dev.latchkey.domain.masterfile.CodeSet;
import dev.latchkey.domain.masterfile.DiagnosisCode;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.masterfile.IcdCode;
import dev.latchkey.domain.masterfile.Modifiers;
import dev.latchkey.domain.masterfile.Payer;
import dev.latchkey.domain.masterfile.ProcedureCode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How lists are read: {@link MasterFiles#page} and both ways to find. */
public interface MasterFilesListedContract extends StoreContract {
    private MasterFiles files() {
        return store().masterFiles();
    }

    private CodeLists lists() {
        return new CodeLists(store());
    }

    private static CodeEntry diagnosis(String code, String description) {
        return new DiagnosisCode(IcdCode.parse(code), CodeSet.ICD_10_CM, description);
    }

    private static CodeEntry billing(String code) {
        return new BillingCode(ProcedureCode.parse(code), Modifiers.NONE, "x", BillingCode.Defaults.UNSAID);
    }

    private static CodeEntry paper(String name) {
        return new Payer(name, null, new PostalAddress("1 Main", "Hartford", "CT", "06156"), null);
    }

    /** Keys of what is found, in the order in which it comes. */
    private List<String> found(Account account, CodeKind kind, @Nullable String beginning, String... words) {
        CodeSearch search = new CodeSearch(beginning, ImmutableList.copyOf(words));
        return files().page(account.id(), kind, search, null, 100).stream()
                .map(filed -> filed.key().text())
                .toList();
    }

    @Test
    @Tag("COD-4")
    default void an_entry_is_found_in_its_own_list_only() {
        Given.Street street = given().street();
        Filed here = lists().add(street.home(), CodeMaker.at(DIAGNOSIS, 5)).get(0);
        lists().add(street.home(), CodeMaker.at(BILLING, 5));
        Filed there =
                lists().add(street.nextDoor(), CodeMaker.otherAt(DIAGNOSIS, 5)).get(0);

        assertThat(files().find(street.home().id(), here.key())).contains(here);
        assertThat(files().find(street.nextDoor().id(), here.key())).contains(there);
        assertThat(files().find(
                                street.home().id(),
                                new CodeKey(BILLING, here.key().text())))
                .isEmpty();
        assertThat(files().find(street.home().id(), new CodeKey(DIAGNOSIS, "F4")))
                .isEmpty();
    }

    @Test
    @Tag("COD-4")
    default void a_list_is_empty_until_something_is_in_it() {
        Given.Street street = given().street();
        lists().add(street.nextDoor(), CodeMaker.at(PAYERS, 1));
        lists().add(street.home(), CodeMaker.at(BILLING, 1));
        assertThat(files().isEmpty(street.home().id(), PAYERS)).isTrue();
        assertThat(lists().all(street.home(), PAYERS)).isEmpty();

        CodeKey key = lists().add(street.home(), CodeMaker.at(PAYERS, 1)).get(0).key();

        assertThat(files().isEmpty(street.home().id(), PAYERS)).isFalse();
        lists().remove(street.home(), key);
        assertThat(files().isEmpty(street.home().id(), PAYERS)).isTrue();
        assertThat(files().isEmpty(street.nextDoor().id(), PAYERS)).isFalse();
    }

    @Test
    @Tag("COD-4")
    default void of_many_keys_those_that_are_there_are_found() {
        Given.Street street = given().street();
        ImmutableList<Filed> here = lists().add(street.home(), CodeMaker.list(DIAGNOSIS, 1_500));
        lists().add(street.nextDoor(), CodeMaker.list(DIAGNOSIS, 2_000));
        lists().add(street.home(), CodeMaker.list(BILLING, 3));
        List<CodeKey> wanted = Stream.concat(
                        CodeMaker.list(DIAGNOSIS, 2_000).subList(3, 2_000).stream(),
                        CodeMaker.list(DIAGNOSIS, 5).stream())
                .map(CodeEntry::key)
                .toList();

        assertThat(files().find(street.home().id(), DIAGNOSIS, wanted).values())
                .containsExactlyInAnyOrderElementsOf(here);
        assertThat(files().find(street.home().id(), DIAGNOSIS, wanted))
                .allSatisfy((key, filed) -> assertThat(filed.key()).isEqualTo(key));
        assertThat(files().find(street.home().id(), DIAGNOSIS, List.of())).isEmpty();
    }

    @Test
    @Tag("COD-4")
    default void pages_of_any_size_are_the_whole_list_in_the_order_of_its_keys() {
        Given.Street street = given().street();
        for (CodeKind kind : CodeKind.values()) {
            ImmutableList<Filed> all = lists().add(street.home(), CodeMaker.list(kind, 40)).stream()
                    .sorted(Comparator.comparing(Filed::key))
                    .collect(ImmutableList.toImmutableList());
            lists().add(street.nextDoor(), CodeMaker.list(kind, 60));

            for (int limit : new int[] {1, 7, 40, 41}) {
                assertThat(Pages.of(
                                limit,
                                (@Nullable CodeKey after) ->
                                        files().page(street.home().id(), kind, CodeSearch.ALL, after, limit),
                                Filed::key))
                        .as("%s in pages of %d", kind, limit)
                        .isEqualTo(all);
            }
        }
    }

    @Test
    @Tag("COD-4")
    default void texts_sort_by_code_point_in_whatever_language() {
        Given.Street street = given().street();
        List<CodeEntry> payers = Stream.of("Zeta", "Ätna", "aetna", "zoë", "Élan", "a-b", "a b", "ab", "한국", "_x", "9x")
                .map(MasterFilesListedContract::paper)
                .toList();
        lists().add(street.home(), payers);

        assertThat(lists().all(street.home(), PAYERS))
                .extracting(filed -> filed.key().text())
                .containsExactlyElementsOf(payers.stream()
                        .map(payer -> payer.key().text())
                        .sorted()
                        .toList());
    }

    @Test
    @Tag("COD-4")
    default void codes_are_found_by_their_beginning() {
        Given.Street street = given().street();
        lists().add(
                        street.home(),
                        Stream.of("F40", "F41", "F41.1", "F41.10", "F41.9", "F42", "F4A", "F50", "Z99", "E41")
                                .map(code -> diagnosis(code, "x"))
                                .toList());
        lists().add(street.nextDoor(), diagnosis("F41.8", "x"));
        lists().add(
                        street.home(),
                        Stream.of("90834", "99999", "Z9999")
                                .map(MasterFilesListedContract::billing)
                                .toList());

        assertThat(found(street.home(), DIAGNOSIS, "F41"))
                .containsExactly("F41 ICD-10-CM", "F41.1 ICD-10-CM", "F41.10 ICD-10-CM", "F41.9 ICD-10-CM");
        assertThat(found(street.home(), DIAGNOSIS, "F41.1")).containsExactly("F41.1 ICD-10-CM", "F41.10 ICD-10-CM");
        assertThat(found(street.home(), DIAGNOSIS, "F4")).hasSize(7);
        assertThat(found(street.home(), DIAGNOSIS, "Z99")).containsExactly("Z99 ICD-10-CM");
        assertThat(found(street.home(), DIAGNOSIS, "F43")).isEmpty();
        assertThat(found(street.home(), BILLING, "9")).containsExactly("90834", "99999");
        assertThat(found(street.home(), BILLING, "Z")).containsExactly("Z9999");
    }

    @Test
    @Tag("COD-4")
    default void entries_are_found_by_the_beginnings_of_words() {
        Given.Street street = given().street();
        lists().add(
                        street.home(),
                        diagnosis("F41.1", "Generalized anxiety disorder"),
                        diagnosis("F41.9", "Anxiety disorder, unspecified"),
                        diagnosis("F50.9", "Eating disorder"),
                        diagnosis("Z00", "Général checkup"));
        lists().add(street.nextDoor(), diagnosis("F41.8", "Other anxiety disorders"));

        assertThat(found(street.home(), DIAGNOSIS, null, "disorder", "anx"))
                .containsExactly("F41.1 ICD-10-CM", "F41.9 ICD-10-CM");
        assertThat(found(street.home(), DIAGNOSIS, "F5", "disorder")).containsExactly("F50.9 ICD-10-CM");
        assertThat(found(street.home(), DIAGNOSIS, "F41", "disorder", "gen")).containsExactly("F41.1 ICD-10-CM");
        assertThat(found(street.home(), DIAGNOSIS, null, "f41.1")).containsExactly("F41.1 ICD-10-CM");
        assertThat(found(street.home(), DIAGNOSIS, null, "f411")).containsExactly("F41.1 ICD-10-CM");
        assertThat(found(street.home(), DIAGNOSIS, null, "général")).containsExactly("Z00 ICD-10-CM");
        assertThat(found(street.home(), DIAGNOSIS, null, "isorder")).isEmpty();
        assertThat(found(street.home(), BILLING, null, "disorder")).isEmpty();
    }

    @Test
    @Tag("COD-4")
    default void what_means_something_to_a_database_means_itself_in_a_word() {
        Given.Street street = given().street();
        lists().add(street.home(), diagnosis("F41.1", "100% o'care_net \\ disorder"), diagnosis("F41.2", "x"));

        for (String word : new String[] {"%", "_", "10_", "f41.%", "\\", "'", "''", "!", "d%r", "*", "[d]"}) {
            assertThat(found(street.home(), DIAGNOSIS, null, word)).as(word).isEmpty();
        }
        assertThat(found(street.home(), DIAGNOSIS, null, "100", "care", "net")).hasSize(1);
    }

    @Test
    @Tag("COD-4")
    default void a_search_goes_on_where_it_ended() {
        Given.Street street = given().street();
        lists().add(street.home(), CodeMaker.list(DIAGNOSIS, 60));
        CodeSearch search = new CodeSearch("A0", ImmutableList.of("acute"));
        List<Filed> wanted = lists().all(street.home(), DIAGNOSIS).stream()
                .filter(filed -> search.finds(filed.entry()))
                .toList();

        assertThat(wanted).hasSizeGreaterThan(5);
        assertThat(Pages.of(
                        1,
                        (@Nullable CodeKey after) -> files().page(street.home().id(), DIAGNOSIS, search, after, 1),
                        Filed::key))
                .isEqualTo(wanted);
    }
}
