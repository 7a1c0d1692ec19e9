/** Persons, credentials and notices in tables. */
@NullMarked
package dev.latchkey.jooq.username;

import org.jspecify.annotations.NullMarked;
