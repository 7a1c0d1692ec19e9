/** Practice Set-up, and reading an account's log. */
@NullMarked
package dev.latchkey.application.account;

import org.jspecify.annotations.NullMarked;
