package dev.latchkey.cli.shared;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.shared.StoreUnavailable;
import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Why a command came to nothing: the one translation of everything that is thrown.
 *
 * @param code a {@link Reason}'s name, or one of the program's own: STORE_UNAVAILABLE, INTERRUPTED, DEFECT
 * @param retryAt from when it is worth trying again, or null
 */
public record Problem(
        ExitCode exit,
        String code,
        String sentence,
        ImmutableList<Fault> faults,
        @Nullable Instant retryAt) {
    public static Problem of(Throwable thrown) {
        if (thrown instanceof Rejected rejected) {
            return refusal(rejected);
        }
        if (thrown instanceof NotUnderstood) {
            return notUnderstood(message(thrown));
        }
        if (thrown instanceof WrongSetting wrong) {
            Fault fault = new Fault(wrong.setting(), Reason.SETTING_INVALID);
            return new Problem(ExitCode.INVALID, fault.reason().name(), message(wrong), ImmutableList.of(fault), null);
        }
        if (thrown instanceof Unreachable) {
            return plain(ExitCode.UNREACHABLE, "STORE_UNAVAILABLE", message(thrown));
        }
        if (thrown instanceof StoreUnavailable) {
            return plain(ExitCode.UNREACHABLE, "STORE_UNAVAILABLE", "The database cannot be used: " + message(thrown));
        }
        if (thrown instanceof Interrupted) {
            return plain(ExitCode.INTERRUPTED, "INTERRUPTED", "Interrupted.");
        }
        return defect(thrown);
    }

    /** A command line that cannot be made out. */
    public static Problem notUnderstood(String sentence) {
        return plain(ExitCode.NOT_UNDERSTOOD, Reason.REQUEST_MALFORMED.name(), sentence);
    }

    private static Problem refusal(Rejected rejected) {
        Reason reason = rejected.reason();
        return new Problem(
                ExitCode.of(reason.kind()),
                reason.name(),
                reason.sentence(),
                rejected.faults(),
                rejected.retryAt().orElse(null));
    }

    private static Problem defect(Throwable thrown) {
        String id = UUID.randomUUID().toString();
        LoggerFactory.getLogger(Problem.class).error("defect {}", id, thrown);
        return plain(
                ExitCode.DEFECT, "DEFECT", "Something is wrong in Latchkey itself. The log has more under " + id + ".");
    }

    private static Problem plain(ExitCode exit, String code, String sentence) {
        return new Problem(exit, code, sentence, ImmutableList.of(), null);
    }

    private static String message(Throwable thrown) {
        return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
    }
}
