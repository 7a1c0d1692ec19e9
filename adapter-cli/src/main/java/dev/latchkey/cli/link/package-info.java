/** Signing up, and accounts of others: find, join, un-join. */
@NullMarked
package dev.latchkey.cli.link;

import org.jspecify.annotations.NullMarked;
