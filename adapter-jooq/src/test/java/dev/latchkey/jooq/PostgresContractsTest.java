package dev.latchkey.jooq;

import dev.latchkey.jooq.testkit.TestDatabase;

final class PostgresContractsTest extends OnDatabase {
    PostgresContractsTest() {
        super(TestDatabase.postgres());
    }
}
