package dev.latchkey.http.activity;

import com.google.common.base.Enums;
import dev.latchkey.application.account.Activity;
import dev.latchkey.application.exchange.ExportFormat;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Outcome;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Username;
import dev.latchkey.http.shared.Query;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;

/** Which activity records are asked for, by the parameters of the address. */
final class Filters {
    private Filters() {}

    static Activity.Wanted read(Query query) {
        return new Activity.Wanted(
                query.filter("username", Filters::username),
                query.filter("act", text -> Enums.getIfPresent(Act.class, text).toJavaUtil()),
                query.filter(
                        "outcome",
                        text -> Enums.getIfPresent(Outcome.class, text).toJavaUtil()),
                query.filter("from", Filters::instant),
                query.filter("until", Filters::instant));
    }

    /** How an export is written; it must be said. */
    static ExportFormat format(Query query) {
        ExportFormat format = query.filter(
                "format",
                text -> Arrays.stream(ExportFormat.values())
                        .filter(one -> one.text().equals(text))
                        .findFirst());
        if (format == null) {
            throw new Rejected(Reason.FILTER_MALFORMED, "format");
        }
        return format;
    }

    private static Optional<Username> username(String text) {
        try {
            return Optional.of(Username.choose(text));
        } catch (Rejected malformed) {
            return Optional.empty();
        }
    }

    /** ISO 8601 with a zone and a year of four digits, as RFC 3339 has it. */
    private static Optional<Instant> instant(String text) {
        if (!Character.isDigit(text.charAt(0))) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
