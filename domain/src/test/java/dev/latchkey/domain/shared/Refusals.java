package dev.latchkey.domain.shared;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Tells why something was refused. */
public final class Refusals {
    private Refusals() {}

    /** The reason of a refusal; fails where nothing was refused. */
    public static Reason reasonOf(ThrowingCallable attempt) {
        Rejected rejected = catchThrowableOfType(Rejected.class, attempt);
        if (rejected == null) {
            throw new AssertionError("was not refused");
        }
        return rejected.reason();
    }
}
