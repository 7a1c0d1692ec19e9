/** The one person behind a username, and the password they sign in with. */
@NullMarked
package dev.latchkey.domain.username;

import org.jspecify.annotations.NullMarked;
