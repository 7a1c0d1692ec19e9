package dev.latchkey.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.account.Npi;
import dev.latchkey.domain.account.PracticeName;
import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACC-2")
class FaultsTest {
    private final Faults faults = new Faults();

    @Test
    void all_faults_are_told_together_each_with_its_field_in_order() {
        faults.required("practiceName", null, PracticeName::choose);
        faults.required("email", "nobody", EmailAddress::choose);
        faults.optional("npi", "1234567890", Npi::parse);
        faults.add("username", Reason.USERNAME_TAKEN);

        Rejected rejected = catchThrowableOfType(Rejected.class, faults::throwIfAny);

        assertThat(rejected.reason()).isEqualTo(Reason.FIELDS_INVALID);
        assertThat(rejected.faults())
                .containsExactly(
                        new Fault("practiceName", Reason.REQUIRED),
                        new Fault("email", Reason.EMAIL_MALFORMED),
                        new Fault("npi", Reason.NPI_MALFORMED),
                        new Fault("username", Reason.USERNAME_TAKEN));
    }

    @Test
    void a_form_without_a_fault_goes_through_with_its_values() {
        EmailAddress email = faults.required("email", " ada@example.org ", EmailAddress::choose);

        assertThatCode(faults::throwIfAny).doesNotThrowAnyException();
        assertThat(faults.sure(email)).hasToString("ada@example.org");
    }

    @Test
    void what_may_be_absent_or_blank_is_no_fault() {
        assertThat(faults.optional("npi", null, Npi::parse)).isNull();
        assertThat(faults.optional("npi", " \t", Npi::parse)).isNull();
        assertThatCode(faults::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void what_must_be_there_may_not_be_blank() {
        assertThat(faults.required("email", " ", EmailAddress::choose)).isNull();

        assertThat(catchThrowableOfType(Rejected.class, faults::throwIfAny).faults())
                .containsExactly(new Fault("email", Reason.REQUIRED));
    }

    @Test
    void a_part_that_names_its_own_fields_keeps_them() {
        Fault street = new Fault("billing.street", Reason.REQUIRED);
        faults.collect("billing", () -> {
            throw new Rejected(List.of(street));
        });

        assertThat(catchThrowableOfType(Rejected.class, faults::throwIfAny).faults())
                .containsExactly(street);
    }

    @Test
    void what_is_no_fault_of_what_was_typed_is_thrown_at_once() {
        Rejected rejected = catchThrowableOfType(
                Rejected.class,
                () -> faults.collect("email", () -> {
                    throw new Rejected(Reason.BUSY);
                }));

        assertThat(rejected.reason()).isEqualTo(Reason.BUSY);
        assertThatCode(faults::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void to_be_sure_of_a_value_tells_all_faults_and_never_gives_nothing() {
        assertThatIllegalStateException().isThrownBy(() -> faults.sure(null));

        faults.add("email", Reason.REQUIRED);

        assertThat(catchThrowableOfType(Rejected.class, () -> faults.sure("there"))
                        .faults())
                .hasSize(1);
    }
}
