/** Latchkey's ports over H2 and PostgreSQL. */
@NullMarked
package dev.latchkey.jooq;

import org.jspecify.annotations.NullMarked;
