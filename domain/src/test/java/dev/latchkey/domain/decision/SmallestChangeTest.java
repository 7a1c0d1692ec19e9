package dev.latchkey.domain.decision;

import static dev.latchkey.domain.decision.Situation.DECIDER;
import static dev.latchkey.domain.decision.Situation.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.latchkey.domain.decision.Deeds.Deed;
import dev.latchkey.domain.decision.SmallWorld.Asked;
import dev.latchkey.domain.privilege.Portion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The named change beside everything that can be done, in every small situation there is. */
@Tag("DEC-5")
class SmallestChangeTest {
    private static final int SOME = 2;

    @Test
    void what_is_named_turns_the_answer() {
        assertThat(SmallWorld.everything()).allSatisfy(asked -> {
            List<Change> named = named(asked);
            if (!named.isEmpty()) {
                assertThat(allowed(asked, done(named, asked.facts())))
                        .as("%s after %s", asked, named)
                        .isEqualTo(!allowed(asked, asked.facts()));
            }
        });
    }

    @Test
    void nothing_smaller_turns_it() {
        assertThat(SmallWorld.everything()).allSatisfy(asked -> {
            int named = named(asked).size();
            assertThat(fewest(asked, Math.max(named, SOME)))
                    .as("the fewest deeds for %s, beside %s", asked, named(asked))
                    .isEqualTo(named);
        });
    }

    @Test
    void there_is_always_something_but_for_whom_or_what_nothing_helps() {
        assertThat(SmallWorld.everything())
                .allSatisfy(asked -> assertThat(named(asked).isEmpty())
                        .as("%s", asked)
                        .isEqualTo(Set.of(
                                        DecisionReason.USERNAME_UNKNOWN,
                                        DecisionReason.ACCOUNT_UNKNOWN,
                                        DecisionReason.PORTION_UNKNOWN,
                                        DecisionReason.USERNAME_RETIRED,
                                        DecisionReason.ACCOUNT_CLOSED)
                                .contains(decide(asked, asked.facts()).reason())));
    }

    @Test
    void every_kind_of_change_is_named_somewhere() {
        Stream<Change> all = SmallWorld.everything().stream().flatMap(asked -> named(asked).stream());

        assertThat(all.map(Change::kind)).contains(Change.Kind.values());
    }

    @Test
    void only_the_portion_asked_about_is_touched_and_never_further_than_it_must() {
        assertThat(SmallWorld.everything())
                .allSatisfy(asked -> assertThat(named(asked))
                        .filteredOn(change -> change.portion() != null)
                        .allSatisfy(change -> assertThat(change.portion()).isEqualTo(asked.portion()))
                        .filteredOn(change -> change.kind() != Change.Kind.LOWER_LEVEL
                                && change.kind() != Change.Kind.MAKE_OWNER_PLAIN)
                        .allSatisfy(change -> assertThat(change.level())
                                .isEqualTo(asked.action().needs())));
    }

    private static List<Change> named(Asked asked) {
        return new SmallestChange(DECIDER).of(asked.facts(), asked.portion(), asked.action(), NOW, asked.soleOwner());
    }

    private static Facts done(List<Change> changes, Facts facts) {
        Facts after = facts;
        for (Change change : changes) {
            after = new ChangedFacts(DECIDER.portions(), NOW).after(change, after);
            assertThat(after).as("%s can be done", change).isNotNull();
        }
        return after;
    }

    /** How many deeds it takes at least to turn the answer, in whatever order; 0 where it takes more than so many. */
    private static int fewest(Asked asked, int most) {
        boolean before = allowed(asked, asked.facts());
        Deeds deeds = new Deeds(ImmutableSet.of(asked.touched(), Portion.ACCOUNT_ACCESS), asked.soleOwner());
        List<Deed> possible = before ? deeds.taking() : deeds.giving();
        Set<Facts> seen = new HashSet<>(Set.of(asked.facts()));
        List<Facts> edge = List.of(asked.facts());
        for (int size = 1; size <= most; size++) {
            List<Facts> next = new ArrayList<>();
            for (Facts facts : edge) {
                for (Deed deed : possible) {
                    deed.apply(facts).filter(seen::add).ifPresent(next::add);
                }
            }
            if (next.stream().anyMatch(facts -> allowed(asked, facts) != before)) {
                return size;
            }
            edge = next;
        }
        return 0;
    }

    private static boolean allowed(Asked asked, Facts facts) {
        return decide(asked, facts).allowed();
    }

    private static Decision decide(Asked asked, Facts facts) {
        return DECIDER.decide(facts, asked.portion(), asked.action(), NOW);
    }
}
