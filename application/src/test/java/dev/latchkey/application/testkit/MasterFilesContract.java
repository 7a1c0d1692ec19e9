package dev.latchkey.application.testkit;

import static dev.latchkey.domain.masterfile.CodeKind.BILLING;
import static dev.latchkey.domain.masterfile.CodeKind.DIAGNOSIS;
import static dev.latchkey.domain.masterfile.CodeKind.PAYERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import dev.latchkey.application.masterfile.MasterFiles;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.PhoneNumber;
import dev.latchkey.domain.account.PostalAddress;
import dev.latchkey.domain.masterfile.BillingCode;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.CodeSet;
import dev.latchkey.domain.masterfile.DiagnosisCode;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.masterfile.IcdCode;
import dev.latchkey.domain.masterfile.Modifiers;
import dev.latchkey.domain.masterfile.Payer;
import dev.latchkey.domain.masterfile.PayerId;
import dev.latchkey.domain.masterfile.ProcedureCode;
import dev.latchkey.domain.shared.CopyId;
import dev.latchkey.domain.shared.Money;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link MasterFiles}: keeping entries; {@link MasterFilesListedContract} has the rest. */
public interface MasterFilesContract extends MasterFilesListedContract {
    /** Whatever an entry may hold, and as little as it may. */
    ImmutableList<CodeEntry> FULL_AND_BAREST = ImmutableList.of(
            new DiagnosisCode(IcdCode.parse("S82.101A"), CodeSet.ICD_10_CM, "Öl \\N 'q' \\ \"x\"\tand\nmore, 100%_"),
            new DiagnosisCode(IcdCode.parse("S82.101A"), CodeSet.DSM_5_TR, "x"),
            new BillingCode(
                    ProcedureCode.parse("90834"),
                    Modifiers.parse("95 GT HO U1"),
                    "Psychotherapy, 45 minutes",
                    new BillingCode.Defaults(new Money(999_999_999, Currency.getInstance("JPY")), 1_440, "02")),
            new BillingCode(ProcedureCode.parse("H0031"), Modifiers.NONE, "x", BillingCode.Defaults.UNSAID),
            new BillingCode(
                    ProcedureCode.parse("H0032"),
                    Modifiers.NONE,
                    "x",
                    new BillingCode.Defaults(new Money(0, Money.DOLLARS), null, null)),
            new Payer(
                    "Ätna 心理",
                    new Payer.Electronic(PayerId.parse("60054"), "Ävaility"),
                    new PostalAddress("12 Öl Straße", "São Paulo", "CA", "90210-1234"),
                    PhoneNumber.choose("+1 (206) 555-0100 x12")),
            new Payer("x", new Payer.Electronic(PayerId.parse("60055"), "Availity"), null, null),
            new Payer("x", null, new PostalAddress("PO Box 1", "Hartford", "CT", "06156"), null));

    private MasterFiles files() {
        return store().masterFiles();
    }

    private CodeLists lists() {
        return new CodeLists(store());
    }

    private static Filed filed(CodeEntry entry, long version) {
        return new Filed(entry, version, null);
    }

    private boolean added(Account account, Filed filed) {
        return inTransaction(() -> {
            files().lock(account.id(), filed.key().kind());
            return files().add(account.id(), filed);
        });
    }

    private boolean replaced(Account account, CodeKey before, Filed after) {
        return inTransaction(() -> {
            files().lock(account.id(), before.kind());
            return files().replace(account.id(), before, after);
        });
    }

    @Test
    @Tag("COD-1")
    default void an_entry_comes_back_as_it_was_filed_one_by_one_and_with_many() {
        Given.Street street = given().street();
        Filed.Origin origin =
                new Filed.Origin(street.nextDoor().id(), Moments.NOON, new CopyId(new SequentialIds().next()), 7);
        for (CodeKind kind : CodeKind.values()) {
            List<Filed> one = Lists.newArrayList(Iterables.transform(
                    Iterables.filter(FULL_AND_BAREST, entry -> entry.key().kind() == kind),
                    entry -> new Filed(entry, Long.MAX_VALUE, origin)));
            one.forEach(filed -> assertThat(added(street.home(), filed)).isTrue());
            List<Filed> many = Lists.transform(one, filed -> filed(filed.entry(), 1));
            runInTransaction(() -> files().addAll(street.nextDoor().id(), kind, many));

            assertThat(lists().all(street.home(), kind)).containsExactlyInAnyOrderElementsOf(one);
            assertThat(lists().all(street.nextDoor(), kind)).containsExactlyInAnyOrderElementsOf(many);
            one.forEach(filed ->
                    assertThat(files().find(street.home().id(), filed.key())).contains(filed));
            many.forEach(filed -> assertThat(files().find(street.nextDoor().id(), filed.key()))
                    .contains(filed));
        }
    }

    @Test
    @Tag("COD-2")
    default void a_list_has_one_entry_of_a_key() {
        Given.Street street = given().street();
        Filed first = filed(CodeMaker.at(DIAGNOSIS, 1), 1);
        Filed second = filed(CodeMaker.otherAt(DIAGNOSIS, 1), 2);
        assertThat(added(street.home(), first)).isTrue();

        assertThat(added(street.home(), second)).isFalse();
        assertThat(added(street.nextDoor(), second)).isTrue();
        assertThatThrownBy(() -> runInTransaction(() -> files().addAll(
                                street.home().id(), DIAGNOSIS, List.of(filed(CodeMaker.at(DIAGNOSIS, 2), 3), second))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(lists().all(street.home(), DIAGNOSIS)).containsExactly(first);
        assertThat(lists().all(street.nextDoor(), DIAGNOSIS)).containsExactly(second);
    }

    @Test
    @Tag("ACC-7")
    default void a_list_is_of_version_0_until_it_is_given_another() {
        Given.Street street = given().street();
        ImmutableSet<CodeKind> two = ImmutableSet.of(DIAGNOSIS, PAYERS);
        assertThat(files().versions(street.home().id(), two)).isEqualTo(ImmutableMap.of(DIAGNOSIS, 0L, PAYERS, 0L));

        assertThat(inTransaction(() -> files().lock(street.home().id(), PAYERS)))
                .isZero();
        runInTransaction(() -> {
            files().lock(street.home().id(), PAYERS);
            files().mark(street.home().id(), PAYERS, 8);
        });

        assertThat(files().versions(street.home().id(), two)).isEqualTo(ImmutableMap.of(DIAGNOSIS, 0L, PAYERS, 8L));
        assertThat(files().versions(street.home().id(), ImmutableSet.of(BILLING)))
                .isEqualTo(ImmutableMap.of(BILLING, 0L));
        assertThat(files().versions(street.nextDoor().id(), ImmutableSet.of(PAYERS)))
                .isEqualTo(ImmutableMap.of(PAYERS, 0L));
        assertThat(inTransaction(() -> files().lock(street.home().id(), PAYERS)))
                .isEqualTo(8);
    }

    @Test
    @Tag("COD-2")
    default void of_many_who_add_one_key_at_once_one_wins_and_each_sees_what_the_others_did() {
        Given.Street street = given().street();
        CodeEntry entry = CodeMaker.at(PAYERS, 3);

        long winners = Race.winners(number -> inTransaction(() -> {
            Account account = number % 2 == 0 ? street.home() : street.nextDoor();
            long version = files().lock(account.id(), PAYERS) + 1;
            files().mark(account.id(), PAYERS, version);
            return files().add(account.id(), filed(entry, version));
        }));

        assertThat(winners).isEqualTo(2);
        for (Account account : List.of(street.home(), street.nextDoor())) {
            assertThat(lists().version(account, PAYERS)).isEqualTo(Race.THREADS / 2);
            assertThat(lists().entries(account, PAYERS)).containsExactly(entry);
        }
    }

    @Test
    @Tag("COD-4")
    default void an_entry_is_replaced_by_another_of_its_key_or_of_a_free_one() {
        Given.Street street = given().street();
        Filed kept = lists().add(street.home(), CodeMaker.at(BILLING, 1)).get(0);
        Filed first = lists().add(street.home(), CodeMaker.at(BILLING, 2)).get(0);
        ImmutableList<Filed> nextDoor = lists().add(street.nextDoor(), CodeMaker.list(BILLING, 4));
        Filed same = filed(CodeMaker.otherAt(BILLING, 2), 3);
        Filed free = filed(CodeMaker.at(BILLING, 3), 4);

        assertThat(replaced(street.home(), first.key(), same)).isTrue();
        assertThat(lists().all(street.home(), BILLING)).containsExactlyInAnyOrder(kept, same);

        assertThat(replaced(street.home(), first.key(), filed(CodeMaker.otherAt(BILLING, 1), 4)))
                .isFalse();
        assertThat(lists().all(street.home(), BILLING)).containsExactlyInAnyOrder(kept, same);

        assertThat(replaced(street.home(), first.key(), free)).isTrue();
        assertThat(lists().all(street.home(), BILLING)).containsExactlyInAnyOrder(kept, free);
        assertThat(files().find(street.home().id(), first.key())).isEmpty();
        assertThat(lists().all(street.nextDoor(), BILLING)).containsExactlyInAnyOrderElementsOf(nextDoor);
    }

    @Test
    @Tag("COD-4")
    default void many_are_replaced_at_once_of_those_that_are_there() {
        Given.Street street = given().street();
        lists().add(street.home(), CodeMaker.list(PAYERS, 3));
        ImmutableList<Filed> nextDoor = lists().add(street.nextDoor(), CodeMaker.list(PAYERS, 3));

        runInTransaction(() -> {
            files().lock(street.home().id(), PAYERS);
            files().replaceAll(
                            street.home().id(),
                            PAYERS,
                            Stream.of(0, 2, 4)
                                    .map(place -> filed(CodeMaker.otherAt(PAYERS, place), 2))
                                    .toList());
        });

        assertThat(lists().all(street.home(), PAYERS))
                .containsExactlyInAnyOrder(
                        filed(CodeMaker.otherAt(PAYERS, 0), 2),
                        filed(CodeMaker.at(PAYERS, 1), 1),
                        filed(CodeMaker.otherAt(PAYERS, 2), 2));
        assertThat(lists().all(street.nextDoor(), PAYERS)).containsExactlyInAnyOrderElementsOf(nextDoor);
    }

    @Test
    @Tag("COD-4")
    default void an_entry_is_taken_out_of_one_list_once_or_twice() {
        Given.Street street = given().street();
        lists().add(street.home(), CodeMaker.list(DIAGNOSIS, 2));
        lists().add(street.home(), CodeMaker.list(BILLING, 2));
        lists().add(street.nextDoor(), CodeMaker.list(DIAGNOSIS, 2));
        CodeKey key = CodeMaker.at(DIAGNOSIS, 0).key();

        lists().remove(street.home(), key);
        lists().remove(street.home(), key);

        assertThat(lists().entries(street.home(), DIAGNOSIS)).containsExactly(CodeMaker.at(DIAGNOSIS, 1));
        assertThat(lists().all(street.home(), BILLING)).hasSize(2);
        assertThat(lists().all(street.nextDoor(), DIAGNOSIS)).hasSize(2);
    }
}
