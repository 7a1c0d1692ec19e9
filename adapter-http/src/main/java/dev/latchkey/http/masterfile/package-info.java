/** Master files over HTTP: codes and payers, and copies of them. */
@NullMarked
package dev.latchkey.http.masterfile;

import org.jspecify.annotations.NullMarked;
