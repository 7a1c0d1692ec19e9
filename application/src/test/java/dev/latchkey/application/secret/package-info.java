/** Tests of what keeps secrets. */
@NullMarked
package dev.latchkey.application.secret;

import org.jspecify.annotations.NullMarked;
