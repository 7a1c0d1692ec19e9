package dev.latchkey.http;

import dev.latchkey.jooq.testkit.TestDatabase;

final class H2HttpTest extends HttpOnDatabase {
    H2HttpTest() {
        super(TestDatabase.h2());
    }
}
