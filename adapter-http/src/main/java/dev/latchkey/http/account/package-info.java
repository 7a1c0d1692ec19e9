/** Practice Set-up over HTTP. */
@NullMarked
package dev.latchkey.http.account;

import org.jspecify.annotations.NullMarked;
