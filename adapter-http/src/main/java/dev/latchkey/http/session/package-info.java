/** Signing in, and a person's own things, over HTTP. */
@NullMarked
package dev.latchkey.http.session;

import org.jspecify.annotations.NullMarked;
