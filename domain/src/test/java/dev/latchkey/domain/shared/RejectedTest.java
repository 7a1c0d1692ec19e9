package dev.latchkey.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectedTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    @Tag("ACC-2")
    void a_form_is_refused_with_every_fault_in_order() {
        Fault first = new Fault("email", Reason.EMAIL_MALFORMED);
        Fault second = new Fault("provider.firstName", Reason.REQUIRED);
        List<Fault> faults = new ArrayList<>(List.of(first, second));

        Rejected rejected = new Rejected(faults);
        faults.clear();

        assertThat(rejected.reason()).isEqualTo(Reason.FIELDS_INVALID);
        assertThat(rejected.faults()).containsExactly(first, second);
        assertThat(rejected.retryAt()).isEmpty();
    }

    @Test
    void a_rule_about_one_field_names_the_field() {
        Rejected rejected = new Rejected(Reason.USERNAME_TAKEN, "username");

        assertThat(rejected.reason()).isEqualTo(Reason.USERNAME_TAKEN);
        assertThat(rejected.faults()).containsExactly(new Fault("username", Reason.USERNAME_TAKEN));
    }

    @Test
    void a_setting_is_refused_with_a_cause_for_whoever_runs_the_program() {
        IllegalStateException cause = new IllegalStateException("keys.json is open to others");

        Rejected rejected = new Rejected(Reason.SETTING_INVALID, "keys", cause);

        assertThat(rejected).hasMessage("SETTING_INVALID").hasCause(cause);
        assertThat(rejected.faults()).containsExactly(new Fault("keys", Reason.SETTING_INVALID));
    }

    @Test
    @Tag("USR-5")
    void a_limit_says_when_to_come_back() {
        assertThat(new Rejected(Reason.TOO_MANY_ATTEMPTS, NOON).retryAt()).contains(NOON);
        assertThat(new Rejected(Reason.BUSY).retryAt()).isEmpty();
    }

    @Test
    @Tag("ACC-5")
    void what_is_thrown_says_the_code_and_nothing_that_was_typed() {
        Rejected rejected = new Rejected(ImmutableList.of(new Fault("tin", Reason.TIN_MALFORMED)));

        assertThat(rejected).hasMessage("FIELDS_INVALID").hasNoCause();
        assertThat(rejected.getStackTrace()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_has_a_kind_and_a_sentence(Reason reason) {
        assertThat(reason.kind()).isNotNull();
        assertThat(reason.sentence()).matches("[A-Z].*[.]").doesNotContain("  ");
    }
}
