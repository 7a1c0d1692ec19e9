/** Attempts, and what an installation remembers of itself, in tables. */
@NullMarked
package dev.latchkey.jooq.secret;

import org.jspecify.annotations.NullMarked;
