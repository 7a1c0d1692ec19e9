/** How far a username may go in an account. */
@NullMarked
package dev.latchkey.cli.privilege;

import org.jspecify.annotations.NullMarked;
