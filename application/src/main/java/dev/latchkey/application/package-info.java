/** What can be done with Latchkey, and the ports it needs. */
@NullMarked
package dev.latchkey.application;

import org.jspecify.annotations.NullMarked;
