/** A username's standing access to an account, and the ticket that joins one. */
@NullMarked
package dev.latchkey.domain.link;

import org.jspecify.annotations.NullMarked;
