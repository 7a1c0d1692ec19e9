package dev.latchkey.application.link;

import dev.latchkey.application.shared.Faults;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The dates somebody chose for a link, as typed (LNK-9): a moment as {@code 2026-06-30T17:00:00Z}, or a whole day as
 * {@code 2026-06-30}. A day is meant wholly: as {@code from} it is its beginning, as {@code until} its end, which is the
 * beginning of the next.
 *
 * @param from null or blank where nothing was said
 * @param until the same
 */
public record TermForm(@Nullable String from, @Nullable String until) {
    /** Nothing said: from now on, as long as the giver's own link. */
    public static final TermForm UNSAID = new TermForm(null, null);

    /** Later ones could not be written in four digits. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** The moments that were asked for, cut to microseconds; null where nothing was said. */
    public record Asked(@Nullable Instant from, @Nullable Instant until) {}

    /**
     * Reads the dates; keeps MOMENT_MALFORMED at {@code from} and {@code until}.
     *
     * @param zone whose days are meant
     */
    public Asked asked(Faults faults, ZoneId zone) {
        return new Asked(
                faults.optional("from", from, text -> moment(text, zone, day -> day)),
                faults.optional("until", until, text -> moment(text, zone, day -> day.plusDays(1))));
    }

    /** Dates as the activity log tells them: an ISO 8601 interval, {@code ..} where it has no end. */
    static String written(Link.Term term) {
        return term.from() + "/" + (term.until() == null ? ".." : term.until());
    }

    /** Whether an end was taken away by a blank one, where a link has dates already. */
    boolean clearsUntil() {
        return until != null && until.isBlank();
    }

    private static Instant moment(String typed, ZoneId zone, UnaryOperator<LocalDate> midnight) {
        String text = typed.strip();
        // ISO 8601 with a zone and a year of four digits, as RFC 3339 has it
        if (!Character.isDigit(text.charAt(0))) {
            throw new Rejected(Reason.MOMENT_MALFORMED);
        }
        try {
            Instant moment = text.indexOf('T') < 0
                    ? midnight.apply(LocalDate.parse(text)).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (moment.isAfter(LAST)) {
                throw new Rejected(Reason.MOMENT_MALFORMED);
            }
            return moment;
        } catch (DateTimeException e) {
            throw new Rejected(Reason.MOMENT_MALFORMED);
        }
    }
}
