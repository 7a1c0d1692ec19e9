/** The outbox in tables. */
@NullMarked
package dev.latchkey.jooq.outbox;

import org.jspecify.annotations.NullMarked;
