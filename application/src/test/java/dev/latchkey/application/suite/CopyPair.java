package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Codes.diagnosis;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.masterfile.Copies.Planned;
import dev.latchkey.application.masterfile.ShowPlan;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.shared.AccountId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two accounts of Ada's: one has samples, the other a conflicting entry, a same one and one of its own. */
record CopyPair(House house, Codes codes, Somebody ada, AccountId from, AccountId to) {
    static CopyPair over(House house) {
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.join(ada, bea);
        Codes codes = new Codes(house);
        codes.enterSamples(ada, ada.home());
        codes.add(ada, bea.home(), "diagnosis", diagnosis("F41.1", "Anxiety of Bea's"));
        codes.add(ada, bea.home(), "diagnosis", diagnosis("F43.1", "PTSD"));
        codes.add(ada, bea.home(), "diagnosis", diagnosis("Z63.0", "Partner"));
        return new CopyPair(house, codes, ada, ada.home(), bea.home());
    }

    CopyPlan plan(@Nullable String policy) {
        return codes.plan(ada, from, policy, to);
    }

    Counts counts(CopyPlan plan) {
        return plan.targets().get(0).counts();
    }

    ImmutableList<String> fates(CopyPlan plan, String kind, @Nullable String fate) {
        List<String> all = new ArrayList<>();
        Page<Planned> page = page(plan, kind, fate, null);
        page.items().forEach(one -> all.add(one.key() + " " + one.fate()));
        while (page.next() != null) {
            page = page(plan, kind, fate, page.next());
            page.items().forEach(one -> all.add(one.key() + " " + one.fate()));
        }
        return ImmutableList.copyOf(all);
    }

    Page<Planned> page(CopyPlan plan, String kind, @Nullable String fate, @Nullable String cursor) {
        return house.latchkey()
                .masterFiles()
                .showPlan()
                .entries(ada.actor(), new ShowPlan.Query(plan.id(), to, kind, fate), new Page.Wanted(1, cursor));
    }
}
