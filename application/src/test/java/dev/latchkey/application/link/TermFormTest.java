package dev.latchkey.application.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.application.link.TermForm.Asked;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LNK-9")
class TermFormTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Asked read(@Nullable String from, @Nullable String until, ZoneId zone) {
        Faults faults = new Faults();
        Asked asked = new TermForm(from, until).asked(faults, zone);
        faults.throwIfAny();
        return asked;
    }

    private static Asked asked(String from, String until) {
        return new Asked(Instant.parse(from), Instant.parse(until));
    }

    @Test
    void a_moment_is_read_with_its_zone_and_cut_to_microseconds() {
        assertThat(read("2026-06-30T17:00:00Z", "2026-06-30T17:00:00.1234567+02:00", NEW_YORK))
                .isEqualTo(asked("2026-06-30T17:00:00Z", "2026-06-30T15:00:00.123456Z"));
    }

    @Test
    void a_day_begins_at_its_beginning_and_ends_at_its_end() {
        assertThat(read("2026-06-30", "2026-06-30", ZoneOffset.UTC))
                .isEqualTo(asked("2026-06-30T00:00:00Z", "2026-07-01T00:00:00Z"));
        assertThat(read("2026-06-30", "2026-06-30", NEW_YORK))
                .isEqualTo(asked("2026-06-30T04:00:00Z", "2026-07-01T04:00:00Z"));
    }

    @Test
    void a_day_is_as_long_as_it_is_where_clocks_are_changed() {
        assertThat(read("2026-03-08", "2026-03-08", NEW_YORK))
                .isEqualTo(asked("2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z"));
        // the clock goes from midnight to one o'clock there
        assertThat(read("2026-03-29", "2026-03-28", ZoneId.of("Asia/Beirut")))
                .isEqualTo(asked("2026-03-28T22:00:00Z", "2026-03-28T22:00:00Z"));
    }

    @Test
    void nothing_said_is_no_date() {
        assertThat(read(null, null, NEW_YORK)).isEqualTo(new Asked(null, null));
        assertThat(read("", "  ", NEW_YORK)).isEqualTo(new Asked(null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "2026-06-31",
                "2026-6-30",
                "30.06.2026",
                "2026-06-30T17:00:00",
                "2026-06-30T24:30:00Z",
                "2026-06-30 17:00:00Z",
                "+12026-06-30",
                "-2026-06-30T00:00:00Z",
                "9999-12-31T23:59:59-01:00",
                "=2026-06-30",
                "\u0000"
            })
    void whatever_is_neither_is_a_fault_at_its_field(String text) {
        assertThat(catchThrowableOfType(Rejected.class, () -> read(text, text, ZoneOffset.UTC))
                        .faults())
                .containsExactly(
                        new Fault("from", Reason.MOMENT_MALFORMED), new Fault("until", Reason.MOMENT_MALFORMED));
    }

    @Test
    void the_last_day_that_can_be_written_has_no_end() {
        assertThat(catchThrowableOfType(Rejected.class, () -> read(null, "9999-12-31", ZoneOffset.UTC))
                        .faults())
                .containsExactly(new Fault("until", Reason.MOMENT_MALFORMED));
    }
}
