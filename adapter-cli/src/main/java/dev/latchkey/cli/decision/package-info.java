/** Asking what may be done, and why. */
@NullMarked
package dev.latchkey.cli.decision;

import org.jspecify.annotations.NullMarked;
