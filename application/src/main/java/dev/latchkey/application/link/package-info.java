/** Signing up, letting usernames in, limiting and ending their access, finding and joining. */
@NullMarked
package dev.latchkey.application.link;

import org.jspecify.annotations.NullMarked;
