/** Sign-up, Username Privileges and Access Other Accounts over HTTP. */
@NullMarked
package dev.latchkey.http.link;

import org.jspecify.annotations.NullMarked;
