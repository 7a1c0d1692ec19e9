package dev.latchkey.jooq.outbox;

import static dev.latchkey.jooq.generated.Tables.OUTBOX;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.Outbox.State;
import dev.latchkey.application.outbox.Outbox.Waiting;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.EventId;
import dev.latchkey.jooq.shared.Row;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Events as rows; their facts are one text, written as a form in an address is. */
final class OutboxRows {
    static final ImmutableList<Field<?>> FIELDS = ImmutableList.of(
            OUTBOX.ID,
            OUTBOX.STREAM,
            OUTBOX.SEQUENCE,
            OUTBOX.ACCOUNT_ID,
            OUTBOX.KIND,
            OUTBOX.HAPPENED_AT,
            OUTBOX.FACTS,
            OUTBOX.CLAIMED,
            OUTBOX.TRIES,
            OUTBOX.DUE_AT,
            OUTBOX.CAUSE);

    static final ImmutableList<Field<?>> OF_NEW = ImmutableList.<Field<?>>builder()
            .addAll(FIELDS)
            .add(OUTBOX.WAITING_STREAM)
            .build();

    private OutboxRows() {}

    static Waiting waiting(Row row) throws SQLException {
        Event event = event(row);
        boolean claimed = row.yes();
        int tries = row.whole();
        Instant dueAt = row.instantOrNull();
        State state = dueAt == null ? State.GIVEN_UP : claimed ? State.CLAIMED : State.DUE;
        return new Waiting(event, state, tries, dueAt, row.textOrNull());
    }

    private static Event event(Row row) throws SQLException {
        EventId id = new EventId(row.uuid());
        Event.Place place = new Event.Place(new Ledger(row.text()), row.big());
        Integer account = row.wholeOrNull();
        return new Event(
                id,
                place,
                account == null ? null : new AccountId(account),
                Event.Kind.valueOf(row.text()),
                row.instant(),
                facts(row.text()));
    }

    /** A new event's values in the order of {@link #OF_NEW}. */
    static @Nullable Object[] values(Event event) {
        AccountId account = event.account();
        return new @Nullable Object[] {
            event.id().value(),
            event.place().stream().value(),
            event.place().sequence(),
            account == null ? null : account.value(),
            event.kind().name(),
            event.at(),
            text(event.facts()),
            false,
            0,
            event.at(),
            null,
            event.place().stream().value()
        };
    }

    private static String text(Map<String, String> facts) {
        return Joiner.on('&')
                .withKeyValueSeparator('=')
                .join(Maps.transformValues(facts, fact -> URLEncoder.encode(fact, StandardCharsets.UTF_8)));
    }

    private static ImmutableSortedMap<String, String> facts(String text) {
        Map<String, String> facts = text.isEmpty()
                ? Map.of()
                : Splitter.on('&').withKeyValueSeparator('=').split(text);
        return ImmutableSortedMap.copyOf(
                Maps.transformValues(facts, fact -> URLDecoder.decode(fact, StandardCharsets.UTF_8)));
    }
}
