/** What is read from and written to files: the key ring. */
@NullMarked
package dev.latchkey.application.exchange;

import org.jspecify.annotations.NullMarked;
