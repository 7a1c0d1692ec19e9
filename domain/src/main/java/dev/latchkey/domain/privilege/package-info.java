/** Portions of the system, access levels, and what one link grants. */
@NullMarked
package dev.latchkey.domain.privilege;

import org.jspecify.annotations.NullMarked;
