package dev.latchkey.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.secret.Installation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link Installation}. */
public interface InstallationContract extends StoreContract {
    private Installation installation() {
        return store().installation();
    }

    private void rememberKey(String key, String checkValue) {
        runInTransaction(() -> installation().rememberKey(key, checkValue));
    }

    private void rememberPortion(int position, String name) {
        runInTransaction(() -> installation().rememberPortion(position, name));
    }

    @Test
    default void a_new_installation_remembers_nothing() {
        assertThat(installation().keyChecks()).isEmpty();
        assertThat(installation().portions()).isEmpty();
    }

    @Test
    default void the_check_value_of_a_key_stays_as_it_was_first_remembered() {
        rememberKey("tin-encrypt 1", "check value of the first");
        rememberKey("tin-encrypt 2", "check value of the second");
        rememberKey("tin-encrypt 1", "a wrong key's");

        assertThat(installation().keyChecks())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "tin-encrypt 1", "check value of the first", "tin-encrypt 2", "check value of the second"));
    }

    @Test
    @Tag("PRV-1")
    default void the_portion_of_a_position_stays_as_it_was_first_remembered() {
        rememberPortion(11, "TELEHEALTH");
        rememberPortion(31, "LAB_ORDERS");
        rememberPortion(11, "MOVED_IN_LATER");

        assertThat(installation().portions())
                .containsExactlyInAnyOrderEntriesOf(Map.of(11, "TELEHEALTH", 31, "LAB_ORDERS"));
    }

    @Test
    default void of_many_who_remember_one_key_at_once_all_are_told_the_same() {
        rememberKey("code-mac 1", "a neighbour's");

        List<String> told = Race.of(number -> inTransaction(() -> {
            installation().rememberKey("tin-encrypt 1", "check value " + number);
            return checkValue("tin-encrypt 1");
        }));

        assertThat(checkValue("tin-encrypt 1")).startsWith("check value ");
        assertThat(told).containsOnly(checkValue("tin-encrypt 1"));
        assertThat(checkValue("code-mac 1")).isEqualTo("a neighbour's");
    }

    @Test
    @Tag("PRV-1")
    default void of_many_who_remember_one_position_at_once_all_are_told_the_same() {
        rememberPortion(12, "NEIGHBOUR");

        List<String> told = Race.of(number -> inTransaction(() -> {
            installation().rememberPortion(11, "OWN_" + number);
            return portion(11);
        }));

        assertThat(portion(11)).startsWith("OWN_");
        assertThat(told).containsOnly(portion(11));
        assertThat(portion(12)).isEqualTo("NEIGHBOUR");
    }

    private String checkValue(String key) {
        return Objects.requireNonNull(installation().keyChecks().get(key));
    }

    private String portion(int position) {
        return Objects.requireNonNull(installation().portions().get(position));
    }
}
