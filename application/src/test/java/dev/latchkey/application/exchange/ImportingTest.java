package dev.latchkey.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.masterfile.MasterFiles;
import dev.latchkey.application.testkit.CodeFileMaker;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.CodeSearch;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.shared.AccountId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An import of many rows needs the memory of a batch, and a few bytes for each row. */
@Tag("COD-4")
class ImportingTest {
    private static final int ROWS = 100_000;
    private static final int MOST_HELD = 16 << 20;

    /** A store that keeps nothing, and looks now and then how much is held. */
    private static final class Dropping implements MasterFiles {
        private final long idle = held();
        private long most;
        private int added;

        /** What is left when everything is gone that nobody holds. */
        private static long held() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }

        @Override
        public void addAll(AccountId account, CodeKind kind, Iterable<Filed> entries) {
            for (Filed entry : entries) {
                assertThat(entry.version()).isPositive();
                if (++added % 20_000 == 0) {
                    look();
                }
            }
        }

        void look() {
            most = Math.max(most, held() - idle);
        }

        @Override
        public boolean isEmpty(AccountId account, CodeKind kind) {
            return true;
        }

        @Override
        public long lock(AccountId account, CodeKind kind) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ImmutableMap<CodeKind, Long> versions(AccountId account, Set<CodeKind> kinds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void mark(AccountId account, CodeKind kind, long version) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Filed> find(AccountId account, CodeKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ImmutableMap<CodeKey, Filed> find(AccountId account, CodeKind kind, Collection<CodeKey> keys) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ImmutableList<Filed> page(
                AccountId account, CodeKind kind, CodeSearch search, @Nullable CodeKey after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean add(AccountId account, Filed entry) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean replace(AccountId account, CodeKey before, Filed after) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void replaceAll(AccountId account, CodeKind kind, Collection<Filed> entries) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(AccountId account, CodeKey key) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void a_hundred_thousand_rows_are_imported_while_no_more_than_a_batch_is_held() throws IOException {
        byte[] file = CodeFileMaker.diagnosis(ROWS);
        Dropping files = new Dropping();
        Importing importing = new Importing(
                files, AccountId.at(7), CodeKind.DIAGNOSIS, new Importing.Storing(1, ImportCodes.Rows.GOOD));

        ImportReport report = importing.read(() -> new ByteArrayInputStream(file));

        assertThat(report.added()).isEqualTo(ROWS).isEqualTo(files.added);
        assertThat(files.most).as("bytes held beyond the file").isPositive().isLessThan(MOST_HELD);
    }

    @Test
    void rows_as_long_as_can_be_are_not_all_waited_for() throws IOException {
        String row = "F41.1," + "x".repeat(60_000) + "\n";
        byte[] file = ("code,description\n" + row.repeat(1_000)).getBytes(StandardCharsets.UTF_8);
        Dropping files = new Dropping();
        Importing importing = new Importing(files, AccountId.at(7), CodeKind.DIAGNOSIS, null);

        ImportReport report = importing.read(() -> new ByteArrayInputStream(file) {
            private int reads;

            @Override
            public synchronized int read(byte[] target, int from, int length) {
                if (++reads % 1_000 == 0) {
                    files.look();
                }
                return super.read(target, from, length);
            }
        });

        assertThat(report.bad()).isEqualTo(1_000);
        assertThat(files.most).as("bytes held beyond the file").isPositive().isLessThan(MOST_HELD);
    }
}
