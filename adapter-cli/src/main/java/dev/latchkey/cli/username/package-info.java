/** Usernames of an account: letting them in, listing and deleting them. */
@NullMarked
package dev.latchkey.cli.username;

import org.jspecify.annotations.NullMarked;
