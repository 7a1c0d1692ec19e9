/** Links and join tickets in tables. */
@NullMarked
package dev.latchkey.jooq.link;

import org.jspecify.annotations.NullMarked;
