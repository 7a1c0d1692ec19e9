/** Holds the store to the contracts of all ports on real databases, and tests what only this store does. */
@NullMarked
package dev.latchkey.jooq;

import org.jspecify.annotations.NullMarked;
