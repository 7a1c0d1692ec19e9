package dev.latchkey.application.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.memory.InMemoryStore;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * Nobody ever holds a level, a date or an account that no chain of grants from an owner gives: thousands of random acts of
 * random people, beside a model that knows only what was asked and by whom.
 */
@Tag("PRV-3")
@Tag("PRV-9")
@Tag("LNK-15")
class EscalationProperties {
    private static final int ACTS = 500;

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void nobody_comes_to_hold_anything_but_what_was_given(@ForAll long seed) {
        Search search = new Search(new InMemoryStore(), seed);

        search.run(ACTS);
    }

    @Example
    void every_sort_of_act_comes_to_its_end_often_enough() {
        Map<Deed, Integer> done = new EnumMap<>(Deed.class);
        for (long seed = 1; seed <= 8; seed++) {
            Search search = new Search(new InMemoryStore(), seed);
            search.run(ACTS);
            search.done().forEach((deed, count) -> done.merge(deed, count, Integer::sum));
        }

        assertThat(done).containsOnlyKeys(Deed.values());
        assertThat(done.values()).allMatch(count -> count >= 3);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void a_way_that_was_planted_is_found(@ForAll Plant plant) {
        assertThatThrownBy(() -> {
                    for (long seed = 1; seed <= 60; seed++) {
                        new Search(plant.in(new InMemoryStore()), seed).run(ACTS);
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("after ");
    }
}
