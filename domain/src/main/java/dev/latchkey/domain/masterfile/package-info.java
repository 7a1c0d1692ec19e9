/** Master files: the codes and payers an account keeps, and copies of them to other accounts. */
@NullMarked
package dev.latchkey.domain.masterfile;

import org.jspecify.annotations.NullMarked;
