package dev.latchkey.http;

import dev.latchkey.jooq.testkit.TestDatabase;

final class PostgresHttpTest extends HttpOnDatabase {
    PostgresHttpTest() {
        super(TestDatabase.postgres());
    }
}
