/** May this username do that in this account, and why. */
@NullMarked
package dev.latchkey.domain.decision;

import org.jspecify.annotations.NullMarked;
