/** Decisions over HTTP. */
@NullMarked
package dev.latchkey.http.decision;

import org.jspecify.annotations.NullMarked;
