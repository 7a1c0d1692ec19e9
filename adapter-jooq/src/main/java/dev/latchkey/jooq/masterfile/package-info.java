/** Lists of codes and payers, plans to copy them, and copies, in tables. */
@NullMarked
package dev.latchkey.jooq.masterfile;

import org.jspecify.annotations.NullMarked;
