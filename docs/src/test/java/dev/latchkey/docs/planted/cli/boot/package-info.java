/** Breaks the rules of the architecture, so that they can be seen to notice. */
@NullMarked
package dev.latchkey.docs.planted.cli.boot;

import org.jspecify.annotations.NullMarked;
