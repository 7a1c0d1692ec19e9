/** Ports and shapes every use case needs: time, ids, randomness, transactions, pages, settings. */
@NullMarked
package dev.latchkey.application.shared;

import org.jspecify.annotations.NullMarked;
