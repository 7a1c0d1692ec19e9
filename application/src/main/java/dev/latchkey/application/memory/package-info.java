/** A store in memory, for tests and embedders' tests; nothing in it is durable. */
@NullMarked
package dev.latchkey.application.memory;

import org.jspecify.annotations.NullMarked;
