package dev.latchkey.http.decision;

import dev.latchkey.domain.decision.Decision;

/** A decision as JSON (DEC-1). */
record DecisionJson(boolean allowed, String level, String reason) {
    static DecisionJson of(Decision decision) {
        return new DecisionJson(
                decision.allowed(), decision.level().name(), decision.reason().name());
    }
}
