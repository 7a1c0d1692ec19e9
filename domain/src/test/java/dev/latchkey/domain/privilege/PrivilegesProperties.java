package dev.latchkey.domain.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Any {@code long} may come from a column; whatever it is, levels keep to these laws. */
@Tag("PRV-1")
class PrivilegesProperties {
    private static final List<Portion> EVERY_POSITION = IntStream.range(0, Portion.MOST)
            .mapToObj(position -> new Portion(position, "AT_" + position))
            .toList();

    @Property
    void a_level_that_was_set_is_the_one_that_is_held_and_no_other_changes(
            @ForAll long packed, @ForAll @IntRange(max = 31) int position, @ForAll AccessLevel level) {
        Privileges before = new Privileges(packed);
        Portion changed = EVERY_POSITION.get(position);

        Privileges after = before.with(changed, level);

        for (Portion portion : EVERY_POSITION) {
            assertThat(after.level(portion)).isEqualTo(portion.equals(changed) ? level : before.level(portion));
        }
        assertThat(after.with(changed, before.level(changed))).isEqualTo(before);
    }

    @Property
    void levels_for_all_32_positions_come_back_as_they_were_set(@ForAll @Size(32) List<AccessLevel> levels) {
        Privileges privileges = Privileges.NOTHING;
        for (int position = 0; position < Portion.MOST; position++) {
            privileges = privileges.with(EVERY_POSITION.get(position), levels.get(position));
        }

        assertThat(EVERY_POSITION.stream().map(privileges::level)).containsExactlyElementsOf(levels);
        assertThat(new Privileges(privileges.packed())).isEqualTo(privileges);
    }

    @Property
    void equal_levels_are_equal_privileges(@ForAll long packed) {
        Privileges rebuilt = Privileges.NOTHING;
        for (Portion portion : EVERY_POSITION) {
            rebuilt = rebuilt.with(portion, new Privileges(packed).level(portion));
        }

        assertThat(rebuilt).isEqualTo(new Privileges(packed));
        assertThat(rebuilt.isNothing())
                .isEqualTo(EVERY_POSITION.stream().map(rebuilt::level).allMatch(AccessLevel.NONE::equals));
    }

    @Property
    @Tag("PRV-3")
    void what_is_cut_is_the_lower_of_both_in_each_portion(@ForAll long one, @ForAll long other) {
        Privileges left = new Privileges(one);
        Privileges right = new Privileges(other);

        for (Portion portion : EVERY_POSITION) {
            assertThat(left.cutTo(right).level(portion))
                    .isEqualTo(left.level(portion).cappedAt(right.level(portion)));
        }
        assertThat(left.cutTo(right)).isEqualTo(right.cutTo(left));
        assertThat(left.cutTo(left)).isEqualTo(left);
        assertThat(left.cutTo(right).within(left)).isTrue();
        assertThat(left.cutTo(right).within(right)).isTrue();
    }

    @Property
    @Tag("DEC-2")
    void what_is_put_together_is_the_higher_of_both_in_each_portion(@ForAll long one, @ForAll long other) {
        Privileges left = new Privileges(one);
        Privileges right = new Privileges(other);

        for (Portion portion : EVERY_POSITION) {
            assertThat(left.orHigher(right).level(portion))
                    .isEqualTo(left.level(portion).orHigher(right.level(portion)));
        }
        assertThat(left.within(left.orHigher(right))).isTrue();
        assertThat(left.orHigher(right).cutTo(left)).isEqualTo(left);
    }

    @Property
    @Tag("PRV-3")
    void to_be_within_is_to_be_no_higher_in_any_portion(@ForAll long one, @ForAll long other) {
        Privileges left = new Privileges(one);
        Privileges right = new Privileges(other);
        boolean noneHigher =
                EVERY_POSITION.stream().allMatch(portion -> right.level(portion).covers(left.level(portion)));

        assertThat(left.within(right)).isEqualTo(noneHigher);
        assertThat(Privileges.NOTHING.within(right)).isTrue();
    }

    @Property
    void every_portion_of_an_installation_is_listed_with_its_level(@ForAll long packed) {
        Privileges privileges = new Privileges(packed);

        assertThat(privileges.levels(Portions.BUILT_IN).keySet()).containsExactlyElementsOf(Portion.BUILT_IN);
        privileges
                .levels(Portions.BUILT_IN)
                .forEach((portion, level) ->
                        assertThat(privileges.level(portion)).isEqualTo(level));
    }

    @Example
    void the_two_bits_of_a_level_are_what_databases_hold() {
        Map<AccessLevel, Long> first = new EnumMap<>(AccessLevel.class);
        Map<AccessLevel, Long> last = new EnumMap<>(AccessLevel.class);
        for (AccessLevel level : AccessLevel.values()) {
            first.put(
                    level, Privileges.NOTHING.with(EVERY_POSITION.get(0), level).packed());
            last.put(
                    level,
                    Privileges.NOTHING.with(EVERY_POSITION.get(31), level).packed());
        }

        assertThat(first).isEqualTo(Map.of(AccessLevel.NONE, 0L, AccessLevel.VIEW, 1L, AccessLevel.FULL, 2L));
        assertThat(last)
                .isEqualTo(Map.of(AccessLevel.NONE, 0L, AccessLevel.VIEW, 1L << 62, AccessLevel.FULL, Long.MIN_VALUE));
    }
}
