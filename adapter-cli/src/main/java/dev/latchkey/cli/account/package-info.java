/** Practice Set-up of an account. */
@NullMarked
package dev.latchkey.cli.account;

import org.jspecify.annotations.NullMarked;
