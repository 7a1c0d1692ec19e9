/** Master files: keeping an account's codes and payers, and copying them to other accounts. */
@NullMarked
package dev.latchkey.application.masterfile;

import org.jspecify.annotations.NullMarked;
