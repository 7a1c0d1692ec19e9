package dev.latchkey.jooq;

import dev.latchkey.application.Store;
import dev.latchkey.application.testkit.MasterFilesContract;
import dev.latchkey.jooq.testkit.Hidden;
import dev.latchkey.jooq.testkit.TestDatabase;
import org.junit.jupiter.api.Nested;

final class PostgresContractsTest extends OnDatabase {
    PostgresContractsTest() {
        super(TestDatabase.postgres());
    }

    /** Where a host's connections do not let on that they are PostgreSQL's, many rows go in without COPY. */
    @Nested
    class Master_files_over_hidden_connections extends Emptied implements MasterFilesContract {
        private final Store store =
                JooqStore.on(Hidden.hidden(TestDatabase.postgres().dataSource()));

        @Override
        public Store store() {
            return store;
        }
    }
}
