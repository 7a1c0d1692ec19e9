/** The facts of a question, by one statement. */
@NullMarked
package dev.latchkey.jooq.decision;

import org.jspecify.annotations.NullMarked;
