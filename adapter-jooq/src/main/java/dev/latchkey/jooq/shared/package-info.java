/** Connections, transactions and statements: what every port here stands on. */
@NullMarked
package dev.latchkey.jooq.shared;

import org.jspecify.annotations.NullMarked;
