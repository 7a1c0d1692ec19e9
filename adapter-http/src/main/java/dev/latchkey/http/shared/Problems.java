package dev.latchkey.http.shared;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.StoreUnavailable;
import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever was thrown into an answer; the only place that does. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration STORE_PAUSE = Duration.ofSeconds(5);
    private static final Duration BUSY_PAUSE = Duration.ofSeconds(2);

    /** Whose fields are places in a file. */
    private static final ImmutableSet<Reason> OF_FILES = Sets.immutableEnumSet(
            Reason.FILE_ENCODING, Reason.FILE_HEADER, Reason.FILE_QUOTES, Reason.FILE_ROW_TOO_LONG);

    private final Clock clock;

    public Problems(Clock clock) {
        this.clock = clock;
    }

    /** @param inQuery whether the fields a use case names stood in the query, not in a body */
    Answer answer(Throwable thrown, boolean inQuery) {
        if (thrown instanceof Malformed malformed) {
            ImmutableList<Problem.Fault> faults =
                    malformed.fault() == null ? ImmutableList.of() : ImmutableList.of(malformed.fault());
            return refusal(malformed.reason(), faults, ImmutableMap.of());
        }
        if (thrown instanceof Rejected rejected) {
            return rejection(rejected, inQuery);
        }
        if (thrown instanceof StoreUnavailable) {
            LOG.warn("the store cannot be reached: {}", thrown.getMessage());
            return unavailable("The store cannot be reached at this moment. Try again in a few seconds.");
        }
        return defect(thrown);
    }

    Answer notAllowed(String allowed) {
        return refusal(Reason.METHOD_NOT_ALLOWED, ImmutableList.of(), ImmutableMap.of("Allow", allowed));
    }

    /** A refusal with members of its own besides, however long they are. */
    public static Answer refused(Reason reason, Object members) {
        Problem problem = Problem.of(Statuses.of(reason), Statuses.title(reason.kind()), reason, ImmutableList.of());
        return Answer.streamed(problem.status(), Problem.CONTENT_TYPE, new Extended(problem, members));
    }

    private record Extended(
            @JsonUnwrapped Problem problem, @JsonUnwrapped Object members) {}

    public static Answer unavailable(String detail) {
        Problem problem = Problem.other(503, "STORE_UNAVAILABLE", "Not available", detail, null);
        return Answer.problem(problem, ImmutableMap.of("Retry-After", Long.toString(STORE_PAUSE.toSeconds())));
    }

    private Answer rejection(Rejected rejected, boolean inQuery) {
        ImmutableList<Problem.Fault> faults =
                rejected.faults().stream().map(fault -> fault(fault, inQuery)).collect(ImmutableList.toImmutableList());
        return refusal(rejected.reason(), faults, headers(rejected));
    }

    private static Problem.Fault fault(Fault fault, boolean inQuery) {
        if (OF_FILES.contains(fault.reason())) {
            return Problem.Fault.inFile(fault.field(), fault.reason());
        }
        return inQuery
                ? Problem.Fault.parameter(fault.field(), fault.reason())
                : Problem.Fault.at(Pointers.of(fault.field()), fault.reason());
    }

    private Answer refusal(Reason reason, ImmutableList<Problem.Fault> faults, ImmutableMap<String, String> headers) {
        return Answer.problem(Problem.of(Statuses.of(reason), Statuses.title(reason.kind()), reason, faults), headers);
    }

    private ImmutableMap<String, String> headers(Rejected rejected) {
        return switch (rejected.reason().kind()) {
            case UNAUTHENTICATED -> ImmutableMap.of("WWW-Authenticate", "Bearer realm=\"latchkey\"");
            case LIMITED -> ImmutableMap.of("Retry-After", Long.toString(seconds(rejected)));
            case MALFORMED, INVALID, RULE, DENIED, UNKNOWN, CONFLICT, STALE -> ImmutableMap.of();
        };
    }

    private long seconds(Rejected rejected) {
        Instant now = clock.now();
        Instant retryAt = rejected.retryAt().orElse(now.plus(BUSY_PAUSE));
        return Math.max(1, Duration.between(now, retryAt).plusMillis(999).toSeconds());
    }

    private static Answer defect(Throwable thrown) {
        String incident = UUID.randomUUID().toString();
        LOG.error("defect {}", incident, thrown);
        Problem problem = Problem.other(
                500, "DEFECT", "Defect", "Something went wrong here. Tell us the incident when you ask.", incident);
        return Answer.problem(problem, ImmutableMap.of());
    }
}
