package dev.latchkey.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.application.outbox.Events;
import dev.latchkey.application.testkit.FakeClock;
import dev.latchkey.application.testkit.SequentialIds;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Head;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An export of many records needs the memory of one page. */
@Tag("ACT-4")
class ExportTest {
    private static final int RECORDS = 20_000;

    /** Hands out pages, and looks now and then how many of them somebody still holds. */
    private static final class Watched implements ExportContent.Reading<ActivityRecord> {
        private final List<WeakReference<ImmutableList<ActivityRecord>>> pages = new ArrayList<>();
        private int read;
        private int most;

        @Override
        public ImmutableList<ActivityRecord> page(@Nullable ActivityRecord last, int limit) {
            assertThat(limit).isLessThanOrEqualTo(500);
            if (pages.size() % 8 == 7) {
                System.gc();
                most = Math.max(most, (int)
                        pages.stream().filter(page -> page.get() != null).count());
            }
            ImmutableList<ActivityRecord> page = LongStream.range(read, Math.min(read + limit, RECORDS))
                    .mapToObj(number -> Records.record(new Head(number, Head.EMPTY.hash()), Records.said("n" + number)))
                    .collect(ImmutableList.toImmutableList());
            read += page.size();
            pages.add(new WeakReference<>(page));
            return page;
        }
    }

    /** Counts lines and keeps nothing. */
    private static final class Counting extends OutputStream {
        private long lines;

        @Override
        public void write(int b) {
            lines += b == '\n' ? 1 : 0;
        }
    }

    @ParameterizedTest
    @EnumSource
    void twenty_thousand_records_are_written_while_no_more_than_a_page_is_held(ExportFormat format) throws IOException {
        InMemoryStore store = new InMemoryStore();
        FakeClock clock = FakeClock.atNoon();
        Events events = new Events(store.outbox(), new SequentialIds(), clock);
        ActivityLog log = new ActivityLog(store.activityRecords(), events, store.transactions(), clock);
        Watched pages = new Watched();
        Counting out = new Counting();
        ExportContent<ActivityRecord> content = new ExportContent<>(500, pages, format::records);
        Export export = new Export(format, content, new Export.Traces(log, Placed.inAccount(Records.said("somebody"))));

        assertThat(export.writeTo(out)).isEqualTo(RECORDS);

        assertThat(out.lines).isEqualTo(RECORDS + (format == ExportFormat.CSV ? 1 : 0));
        assertThat(pages.most).as("pages somebody still held").isLessThanOrEqualTo(1);
    }
}
