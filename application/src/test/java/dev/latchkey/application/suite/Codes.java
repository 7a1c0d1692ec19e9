package dev.latchkey.application.suite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.latchkey.application.masterfile.AddCode;
import dev.latchkey.application.masterfile.ApplyCopy;
import dev.latchkey.application.masterfile.ChangeCode;
import dev.latchkey.application.masterfile.ListCodes;
import dev.latchkey.application.masterfile.PlanCopy;
import dev.latchkey.application.masterfile.RemoveCode;
import dev.latchkey.application.masterfile.ShowPlan;
import dev.latchkey.application.masterfile.Shown;
import dev.latchkey.application.masterfile.UndoCopy;
import dev.latchkey.application.shared.Form;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.CopyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands that do in one line what people do with codes and payers. */
public record Codes(House house) {
    public static final ImmutableSet<String> ALL_KINDS = ImmutableSet.of("diagnosis", "billing", "payers");

    public static Form diagnosis(String code, String description) {
        return Forms.form("code", code, "description", description);
    }

    public static Form billing(String code, String modifiers, String fee) {
        return Forms.form("code", code, "modifiers", modifiers, "description", "Psychotherapy", "fee", fee);
    }

    public static Form payer(String id, String name) {
        return Forms.form("payerId", id, "clearinghouse", "Availity", "name", name);
    }

    public Shown add(Somebody by, AccountId account, String kind, Form form) {
        return house.latchkey().masterFiles().add().handle(by.actor(), new AddCode.Command(account, kind, form));
    }

    public Shown change(Somebody by, AccountId account, String kind, String key, Form form, @Nullable Long version) {
        return house.latchkey()
                .masterFiles()
                .change()
                .handle(by.actor(), new ChangeCode.Command(account, kind, key, form, version));
    }

    public Shown change(Somebody by, AccountId account, String kind, String key, Form form) {
        return change(by, account, kind, key, form, null);
    }

    public Shown remove(Somebody by, AccountId account, String kind, String key) {
        return house.latchkey()
                .masterFiles()
                .remove()
                .handle(by.actor(), new RemoveCode.Command(account, kind, key, null));
    }

    public Shown show(Somebody by, AccountId account, String kind, String key) {
        return house.latchkey().masterFiles().list().show(by.actor(), account, kind, key);
    }

    public Page<Shown> list(Somebody by, AccountId account, String kind, @Nullable String search, Page.Wanted page) {
        return house.latchkey().masterFiles().list().list(by.actor(), new ListCodes.Query(account, kind, search), page);
    }

    /** All entries of a list, read in pages. */
    public ImmutableList<Shown> all(Somebody by, AccountId account, String kind) {
        List<Shown> all = new ArrayList<>();
        Page<Shown> page = list(by, account, kind, null, new Page.Wanted(200, null));
        all.addAll(page.items());
        while (page.next() != null) {
            page = list(by, account, kind, null, new Page.Wanted(200, page.next()));
            all.addAll(page.items());
        }
        return ImmutableList.copyOf(all);
    }

    /** What stands in all entries of a list. */
    public ImmutableList<CodeEntry> content(Somebody by, AccountId account, String kind) {
        return all(by, account, kind).stream().map(Shown::entry).collect(ImmutableList.toImmutableList());
    }

    /** Keys and descriptions or names of a list. */
    public ImmutableList<String> inShort(Somebody by, AccountId account, String kind) {
        return all(by, account, kind).stream()
                .map(shown -> shown.key() + ": " + shown.entry().title())
                .collect(ImmutableList.toImmutableList());
    }

    public CopyPlan plan(Somebody by, PlanCopy.Command command) {
        return house.latchkey().masterFiles().planCopy().handle(by.actor(), command);
    }

    public CopyPlan plan(Somebody by, AccountId source, @Nullable String policy, AccountId... targets) {
        return plan(by, whole(source, policy, ImmutableList.copyOf(targets)));
    }

    /** All three lists, whole. */
    public static PlanCopy.Command whole(AccountId source, @Nullable String policy, ImmutableList<AccountId> targets) {
        return new PlanCopy.Command(source, targets, ALL_KINDS, ImmutableSetMultimap.of(), policy);
    }

    public ShowPlan.View show(Somebody by, CopyPlan plan) {
        return house.latchkey().masterFiles().showPlan().show(by.actor(), plan.id());
    }

    /** How the targets of a plan stand, in their order. */
    public ImmutableList<String> states(Somebody by, CopyPlan plan) {
        return show(by, plan).targets().stream()
                .map(target ->
                        target.refusal() == null ? target.state().name() : target.state() + " " + target.refusal())
                .collect(ImmutableList.toImmutableList());
    }

    public ImmutableList<ApplyCopy.Result> apply(Somebody by, CopyPlan plan) {
        return house.latchkey()
                .masterFiles()
                .applyCopy()
                .handle(by.actor(), new ApplyCopy.Command(plan.id(), ApplyCopy.NOBODY_LISTENS));
    }

    /** How a plan that is applied comes out, target by target. */
    public ImmutableList<String> outcomes(Somebody by, CopyPlan plan) {
        return apply(by, plan).stream()
                .map(result -> result.refusal() == null
                        ? result.outcome().name()
                        : result.outcome() + " " + result.refusal().reason())
                .collect(ImmutableList.toImmutableList());
    }

    public UndoCopy.Result undo(Somebody by, CopyId copy) {
        return house.latchkey().masterFiles().undoCopy().handle(by.actor(), copy);
    }

    /** Entries of all three kinds, a few of each. */
    public void enterSamples(Somebody by, AccountId account) {
        Map.of("F41.1", "Generalized anxiety disorder", "F32.1", "Major depressive disorder", "F43.1", "PTSD")
                .forEach((code, text) -> add(by, account, "diagnosis", diagnosis(code, text)));
        add(by, account, "billing", billing("90834", "", "125.00"));
        add(by, account, "billing", billing("90834", "95", "120.00"));
        add(by, account, "payers", payer("60054", "Aetna"));
        add(
                by,
                account,
                "payers",
                Forms.form(
                        "name",
                        "Old Mutual",
                        "paper",
                        "yes",
                        "street",
                        "1 Main St",
                        "city",
                        "Hartford",
                        "state",
                        "CT",
                        "zip",
                        "06156"));
    }
}
