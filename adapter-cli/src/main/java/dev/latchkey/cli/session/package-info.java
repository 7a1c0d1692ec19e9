/** Signing in and out, one's own password, switching, what one is told. */
@NullMarked
package dev.latchkey.cli.session;

import org.jspecify.annotations.NullMarked;
