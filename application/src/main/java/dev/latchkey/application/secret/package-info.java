/** Passwords, keys, tokens and the throttle: everything that must not be seen or guessed. */
@NullMarked
package dev.latchkey.application.secret;

import org.jspecify.annotations.NullMarked;
