/** Real databases for tests: H2 as the program runs it, and a PostgreSQL server that lives as long as the tests. */
@NullMarked
package dev.latchkey.jooq.testkit;

import org.jspecify.annotations.NullMarked;
