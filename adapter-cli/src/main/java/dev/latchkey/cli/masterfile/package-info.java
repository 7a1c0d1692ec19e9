/** Codes and payers: an account's lists, and Copy Codes to Another Account. */
@NullMarked
package dev.latchkey.cli.masterfile;

import org.jspecify.annotations.NullMarked;
