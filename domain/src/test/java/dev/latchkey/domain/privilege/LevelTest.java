package dev.latchkey.domain.privilege;

import static dev.latchkey.domain.privilege.AccessLevel.FULL;
import static dev.latchkey.domain.privilege.AccessLevel.NONE;
import static dev.latchkey.domain.privilege.AccessLevel.VIEW;
import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.shared.Reason;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {
    private static final List<AccessLevel> LOWEST_FIRST = List.of(NONE, VIEW, FULL);

    @Test
    @Tag("PRV-3")
    void no_access_is_below_view_only_and_that_below_full_access() {
        for (AccessLevel left : LOWEST_FIRST) {
            for (AccessLevel right : LOWEST_FIRST) {
                boolean notBelow = LOWEST_FIRST.indexOf(left) >= LOWEST_FIRST.indexOf(right);
                assertThat(left.covers(right)).isEqualTo(notBelow);
                assertThat(left.orHigher(right)).isEqualTo(notBelow ? left : right);
                assertThat(left.cappedAt(right)).isEqualTo(notBelow ? right : left);
            }
        }
    }

    @Test
    @Tag("DEC-1")
    void to_view_needs_view_only_and_to_change_needs_full_access() {
        assertThat(Action.VIEW.needs()).isEqualTo(VIEW);
        assertThat(Action.CHANGE.needs()).isEqualTo(FULL);
    }

    @Test
    void levels_and_actions_are_read_by_their_names() {
        assertThat(LOWEST_FIRST.stream().map(Enum::name).map(AccessLevel::parse))
                .containsExactlyElementsOf(LOWEST_FIRST);
        assertThat(List.of("VIEW", "view").stream().map(Action::parse)).containsOnly(Action.VIEW);
        assertThat(List.of("CHANGE", "change").stream().map(Action::parse)).containsOnly(Action.CHANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "Full", "OWNER", "FULL "})
    void another_name_is_no_level_and_no_action(String text) {
        assertThat(reasonOf(() -> AccessLevel.parse(text))).isEqualTo(Reason.LEVEL_UNKNOWN);
        assertThat(reasonOf(() -> Action.parse(text))).isEqualTo(Reason.ACTION_UNKNOWN);
    }
}
