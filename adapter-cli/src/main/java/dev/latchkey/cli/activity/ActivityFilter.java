package dev.latchkey.cli.activity;

import dev.latchkey.application.account.Activity;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Outcome;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Username;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which records are wanted. */
public final class ActivityFilter {
    @Option(names = "--act", paramLabel = "ACT", description = "Only this act, as PRIVILEGES_CHANGED.")
    private @Nullable String act;

    @Option(names = "--outcome", paramLabel = "OUTCOME", description = "Only DONE, REFUSED or FAILED.")
    private @Nullable String outcome;

    @Option(names = "--from", paramLabel = "TIME", description = "Only since then, as 2026-11-21T00:00:00Z.")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "TIME", description = "Only before then.")
    private @Nullable String until;

    /** What is wanted, of a username where one is named. */
    Activity.Wanted wanted(@Nullable String username) {
        Faults faults = new Faults();
        Username who = faults.optional("username", username, Username::choose);
        Act which = faults.optional("act", act, text -> constant(Act.values(), text));
        Outcome how = faults.optional("outcome", outcome, text -> constant(Outcome.values(), text));
        Instant first = faults.optional("from", from, ActivityFilter::instant);
        Instant last = faults.optional("until", until, ActivityFilter::instant);
        faults.throwIfAny();
        return new Activity.Wanted(who, which, how, first, last);
    }

    private static <E extends Enum<E>> E constant(E[] all, String text) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Rejected(Reason.FILTER_MALFORMED));
    }

    /** ISO 8601 with a zone and a year of four digits, as RFC 3339 has it. */
    private static Instant instant(String text) {
        if (!Character.isDigit(text.charAt(0))) {
            throw new Rejected(Reason.FILTER_MALFORMED);
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Rejected(Reason.FILTER_MALFORMED);
        }
    }
}
