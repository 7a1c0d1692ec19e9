/** Accounts in tables. */
@NullMarked
package dev.latchkey.jooq.account;

import org.jspecify.annotations.NullMarked;
