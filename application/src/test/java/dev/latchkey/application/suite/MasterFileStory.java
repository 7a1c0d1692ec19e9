package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Codes.diagnosis;
import static dev.latchkey.application.suite.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.masterfile.ApplyCopy;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.shared.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The help page "Master Files for Group Setup", for a group of 25: enter once, copy to all the others in one act. */
public interface MasterFileStory extends StoreContract {
    int OTHERS = 24;
    int CHANGED = 10;

    /** The group's master username, its first account and all the others. */
    record Group(House house, Codes codes, Somebody master, AccountId first, ImmutableList<AccountId> others) {
        static Group over(House house) {
            Somebody ada = house.signUp("ada");
            List<AccountId> others = new ArrayList<>();
            for (int i = 1; i <= OTHERS; i++) {
                Somebody provider = house.signUp("provider" + i);
                house.join(ada, provider);
                others.add(provider.home());
            }
            Codes codes = new Codes(house);
            codes.enterSamples(ada, ada.home());
            for (int i = 0; i < CHANGED; i++) {
                codes.add(ada, ada.home(), "diagnosis", diagnosis("F1" + i + ".20", "Dependence " + i));
            }
            return new Group(house, codes, ada, ada.home(), ImmutableList.copyOf(others));
        }

        CopyPlan plan(String policy) {
            return codes.plan(master, Codes.whole(first, policy, others));
        }

        ImmutableMap<String, ImmutableList<CodeEntry>> content(AccountId account) {
            Map<String, ImmutableList<CodeEntry>> lists = new TreeMap<>();
            Codes.ALL_KINDS.forEach(kind -> lists.put(kind, codes.content(master, account, kind)));
            return ImmutableMap.copyOf(lists);
        }

        void changeTen() {
            for (int i = 0; i < CHANGED; i++) {
                codes.change(master, first, "diagnosis", "F1" + i + ".20", form("description", "Use disorder " + i));
            }
        }
    }

    @Test
    @Tag("COD-5")
    @Tag("COD-6")
    @Tag("COD-7")
    @Tag("COD-8")
    default void a_group_enters_its_codes_once_and_copies_them_to_all_its_accounts() {
        Group group = Group.over(House.over(store()));
        ImmutableMap<String, ImmutableList<CodeEntry>> entered = group.content(group.first());

        CopyPlan plan = group.plan("SKIP");
        assertThat(plan.targets())
                .hasSize(OTHERS)
                .allSatisfy(target -> assertThat(target.counts()).isEqualTo(new Counts(17, 0, 0, 0, 0)));
        assertThat(group.codes().apply(group.master(), plan)).allSatisfy(result -> {
            assertThat(result.outcome()).isEqualTo(ApplyCopy.Outcome.COPIED);
            assertThat(result.counts()).isEqualTo(new Counts(17, 0, 0, 0, 0));
        });
        group.others().forEach(other -> assertThat(group.content(other)).isEqualTo(entered));

        group.changeTen();

        assertThat(group.plan("SKIP").targets())
                .allSatisfy(target -> assertThat(target.counts()).isEqualTo(new Counts(0, 7, 0, CHANGED, 0)));
        assertThat(group.codes().outcomes(group.master(), group.plan("SKIP"))).containsOnly("UNCHANGED");
        assertThat(group.codes().outcomes(group.master(), group.plan("FAIL"))).containsOnly("REFUSED ENTRIES_CONFLICT");
        group.others().forEach(other -> assertThat(group.content(other)).isEqualTo(entered));

        CopyPlan overwriting = group.plan("OVERWRITE");
        assertThat(overwriting.targets())
                .allSatisfy(target -> assertThat(target.counts()).isEqualTo(new Counts(0, 7, CHANGED, 0, 0)));
        ImmutableList<ApplyCopy.Result> results = group.codes().apply(group.master(), overwriting);
        ImmutableMap<String, ImmutableList<CodeEntry>> changed = group.content(group.first());
        group.others().forEach(other -> assertThat(group.content(other)).isEqualTo(changed));

        results.forEach(result -> group.codes()
                .undo(group.master(), Objects.requireNonNull(result.copy()).id()));
        group.others().forEach(other -> assertThat(group.content(other)).isEqualTo(entered));
    }
}
