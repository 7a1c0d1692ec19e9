package dev.latchkey.application.testkit;

import static dev.latchkey.domain.masterfile.CodeKind.DIAGNOSIS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.masterfile.Copies;
import dev.latchkey.application.masterfile.Copies.Planned;
import dev.latchkey.application.masterfile.Copies.Step;
import dev.latchkey.domain.account.PhoneNumber;
import dev.latchkey.domain.account.PostalAddress;
import dev.latchkey.domain.masterfile.BillingCode;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.ConflictPolicy;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.masterfile.Fate;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.masterfile.Modifiers;
import dev.latchkey.domain.masterfile.Payer;
import dev.latchkey.domain.masterfile.PayerId;
import dev.latchkey.domain.masterfile.ProcedureCode;
import dev.latchkey.domain.masterfile.Selection;
import dev.latchkey.domain.shared.Money;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link Copies}: what has which fate; {@link CopiesMadeContract} has the rest. */
public interface CopiesContract extends CopiesMadeContract {
    private Copies copies() {
        return store().copies();
    }

    private CodeLists lists() {
        return new CodeLists(store());
    }

    private CopyScene scene() {
        return new CopyScene(store());
    }

    private static Counts expected(boolean all, ConflictPolicy policy) {
        boolean overwrite = policy == ConflictPolicy.OVERWRITE;
        return new Counts(all ? 4 : 1, 1, overwrite ? 1 : 0, overwrite ? 0 : 1, all ? 0 : 2);
    }

    private ImmutableList<Planned> pages(Step step, @Nullable Fate fate, int limit) {
        return Pages.of(limit, (@Nullable CodeKey after) -> copies().page(step, fate, after, limit), Planned::key);
    }

    private static int of(Counts counts, Fate fate) {
        return switch (fate) {
            case ADDED -> counts.added();
            case SAME -> counts.same();
            case CHANGED -> counts.changed();
            case CONFLICTING -> counts.conflicting();
            case INVALID -> counts.invalid();
        };
    }

    @Test
    @Tag("COD-6")
    default void what_is_counted_is_what_is_listed_and_what_a_copy_does() {
        Given.Street street = given().street();
        for (CodeKind kind : CodeKind.values()) {
            for (ConflictPolicy policy : ConflictPolicy.values()) {
                for (boolean all : new boolean[] {true, false}) {
                    requireAsCounted(
                            scene().filled(
                                            new Given.Street(
                                                    given().account(), given().account(), street.ada(), street.bea()),
                                            kind),
                            policy,
                            all ? CodeLists.whole(kind) : CopyScene.some(kind));
                }
            }
        }
    }

    private void requireAsCounted(Given.Street street, ConflictPolicy policy, Selection selection) {
        CodeKind kind = selection.kinds().iterator().next();
        CopyPlan plan = lists().plan(street.ada(), street.home(), policy, selection);
        Step step = CodeLists.step(plan, street.nextDoor(), kind);

        Counts counts = copies().count(step);
        ImmutableList<Planned> listed = copies().page(step, null, null, 100);

        assertThat(counts).isEqualTo(expected(selection.isAll(kind), policy));
        assertThat(pages(step, null, 1)).isEqualTo(listed);
        assertThat(listed).isSortedAccordingTo((one, other) -> one.key().compareTo(other.key()));
        for (Fate fate : Fate.values()) {
            List<Planned> ofFate =
                    listed.stream().filter(planned -> planned.fate() == fate).toList();
            assertThat(ofFate).hasSize(of(counts, fate));
            assertThat(pages(step, fate, 1)).isEqualTo(ofFate);
        }
        requireCopied(street, plan, kind, listed);
    }

    private void requireCopied(Given.Street street, CopyPlan plan, CodeKind kind, List<Planned> listed) {
        List<Filed> source = lists().all(street.home(), kind);
        List<Filed> before = lists().all(street.nextDoor(), kind);

        Copy copy = lists().copy(plan, street.nextDoor(), kind);

        List<Filed> changed = listed.stream()
                .filter(planned -> planned.fate().isChange())
                .map(planned -> CodeLists.copied(
                        Objects.requireNonNull(planned.source()),
                        copy,
                        street.home().id()))
                .toList();
        List<CodeKey> keys = changed.stream().map(Filed::key).toList();
        assertThat(lists().all(street.nextDoor(), kind))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                changed.stream(), before.stream().filter(filed -> !keys.contains(filed.key())))
                        .toList());
        assertThat(lists().all(street.home(), kind)).isEqualTo(source);
        assertThat(copies().count(CodeLists.step(plan, street.nextDoor(), kind)).isNothing())
                .isTrue();
        for (CodeKind other : CodeKind.values()) {
            assertThat(lists().all(street.nextDoor(), other))
                    .hasSize(other == kind ? before.size() + added(listed) : 0);
        }
    }

    private static int added(List<Planned> listed) {
        return (int)
                listed.stream().filter(planned -> planned.fate() == Fate.ADDED).count();
    }

    @Test
    @Tag("COD-6")
    default void both_contents_of_an_entry_are_listed() {
        Given.Street street = scene().filled(DIAGNOSIS);
        CopyPlan plan = lists().plan(street.ada(), street.home(), ConflictPolicy.SKIP, CopyScene.some(DIAGNOSIS));

        assertThat(copies().page(CodeLists.step(plan, street.nextDoor(), DIAGNOSIS), null, null, 100))
                .containsExactlyInAnyOrder(
                        planned(1, Fate.ADDED, CodeMaker.at(DIAGNOSIS, 1), null),
                        planned(4, Fate.SAME, CodeMaker.at(DIAGNOSIS, 4), CodeMaker.at(DIAGNOSIS, 4)),
                        planned(5, Fate.CONFLICTING, CodeMaker.at(DIAGNOSIS, 5), CodeMaker.otherAt(DIAGNOSIS, 5)),
                        planned(6, Fate.INVALID, null, CodeMaker.at(DIAGNOSIS, 6)),
                        planned(9, Fate.INVALID, null, null));
    }

    private static Planned planned(int place, Fate fate, @Nullable CodeEntry source, @Nullable CodeEntry target) {
        return new Planned(CodeMaker.at(DIAGNOSIS, place).key(), fate, source, target);
    }

    @Test
    @Tag("COD-6")
    default void entries_that_differ_in_anything_are_not_the_same() {
        Given.Street street = given().street();
        BillingCode.Defaults barest = BillingCode.Defaults.UNSAID;
        Currency yen = Currency.getInstance("JPY");
        requireAllDiffer(
                street,
                Stream.of(
                                barest,
                                new BillingCode.Defaults(new Money(1, Money.DOLLARS), null, null),
                                new BillingCode.Defaults(new Money(2, Money.DOLLARS), null, null),
                                new BillingCode.Defaults(new Money(1, yen), null, null),
                                new BillingCode.Defaults(null, 1, null),
                                new BillingCode.Defaults(null, null, "02"))
                        .map(service -> new BillingCode(ProcedureCode.parse("90834"), Modifiers.NONE, "x", service)));
        PostalAddress address = new PostalAddress("1 Main", "Hartford", "CT", "06156");
        PhoneNumber phone = PhoneNumber.choose("860-555-0100");
        requireAllDiffer(
                street,
                Stream.of(
                        payer("x", "availity", null, null),
                        payer("x", "Availity", null, null),
                        payer("X", "availity", null, null),
                        payer("x", "availity", null, phone),
                        payer("x", "availity", address, null),
                        payer("x", "availity", new PostalAddress("2 Main", "Hartford", "CT", "06156"), null),
                        payer("x", "availity", new PostalAddress("1 Main", "Boston", "CT", "06156"), null),
                        payer("x", "availity", new PostalAddress("1 Main", "Hartford", "MA", "06156"), null),
                        payer("x", "availity", new PostalAddress("1 Main", "Hartford", "CT", "06157"), null)));
        requireAllDiffer(street, Stream.of(CodeMaker.at(DIAGNOSIS, 1), CodeMaker.otherAt(DIAGNOSIS, 1)));
    }

    private static Payer payer(
            String name, String clearinghouse, @Nullable PostalAddress address, @Nullable PhoneNumber phone) {
        return new Payer(name, new Payer.Electronic(PayerId.parse("60054"), clearinghouse), address, phone);
    }

    private void requireAllDiffer(Given.Street street, Stream<? extends CodeEntry> entries) {
        List<? extends CodeEntry> all = entries.toList();
        CodeKind kind = all.get(0).key().kind();
        lists().add(street.home(), all.get(0));
        lists().add(street.nextDoor(), all.get(0));
        CopyPlan plan = lists().plan(street.ada(), street.home(), ConflictPolicy.OVERWRITE, CodeLists.whole(kind));
        for (CodeEntry one : all) {
            lists().change(street.home(), one);
            for (CodeEntry other : all) {
                lists().change(street.nextDoor(), other);
                assertThat(copies().count(CodeLists.step(plan, street.nextDoor(), kind)))
                        .as("%s over %s", one, other)
                        .isEqualTo(new Counts(0, one.equals(other) ? 1 : 0, one.equals(other) ? 0 : 1, 0, 0));
            }
        }
    }
}
