/** The hexagon: use cases, the ports they need, and the one object that holds them. */
@NullMarked
package dev.latchkey.application;

import org.jspecify.annotations.NullMarked;
