/** Provider accounts: who they are and what state they are in. */
@NullMarked
package dev.latchkey.domain.account;

import org.jspecify.annotations.NullMarked;
