package dev.latchkey.application.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Looks at how something was refused. */
public final class Refusals {
    private Refusals() {}

    /** What something is refused with. */
    public static Rejected refusal(ThrowingCallable work) {
        Throwable thrown = catchThrowable(work);
        assertThat(thrown).as("what should be refused").isInstanceOf(Rejected.class);
        return (Rejected) thrown;
    }

    /** Asserts that something is refused for a reason. */
    public static Rejected assertRefused(Reason reason, ThrowingCallable work) {
        Rejected refusal = refusal(work);
        assertThat(refusal.reason()).isEqualTo(reason);
        return refusal;
    }

    /** Asserts that a form is refused with exactly these faults. */
    public static void assertFaults(ThrowingCallable work, Fault... faults) {
        assertThat(assertRefused(Reason.FIELDS_INVALID, work).faults()).containsExactlyInAnyOrder(faults);
    }

    public static Fault fault(String field, Reason reason) {
        return new Fault(field, reason);
    }
}
