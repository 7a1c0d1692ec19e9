package dev.latchkey.jooq;

import dev.latchkey.jooq.testkit.TestDatabase;

final class H2ContractsTest extends OnDatabase {
    H2ContractsTest() {
        super(TestDatabase.h2());
    }
}
