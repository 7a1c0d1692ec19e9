/** Signing in and out, changing one's password, switching. */
@NullMarked
package dev.latchkey.application.session;

import org.jspecify.annotations.NullMarked;
