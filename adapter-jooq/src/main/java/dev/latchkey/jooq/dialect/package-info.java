/** What H2 and PostgreSQL do differently, in one place. */
@NullMarked
package dev.latchkey.jooq.dialect;

import org.jspecify.annotations.NullMarked;
