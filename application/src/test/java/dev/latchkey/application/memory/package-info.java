/** Holds the store in memory to the contracts of all ports. */
@NullMarked
package dev.latchkey.application.memory;

import org.jspecify.annotations.NullMarked;
