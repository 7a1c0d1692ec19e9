/** The tests that keep the pages, and the shape of the code, true. */
@NullMarked
package dev.latchkey.docs;

import org.jspecify.annotations.NullMarked;
