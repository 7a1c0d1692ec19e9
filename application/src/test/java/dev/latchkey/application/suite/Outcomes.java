package dev.latchkey.application.suite;

import dev.latchkey.domain.shared.Rejected;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How an act of one of many went. */
final class Outcomes {
    private Outcomes() {}

    /** DONE, or why it was refused. */
    static String of(ThrowingCallable act) {
        try {
            act.call();
            return "DONE";
        } catch (Rejected rejected) {
            return rejected.reason().name();
        } catch (Throwable defect) {
            throw new AssertionError(defect);
        }
    }
}
