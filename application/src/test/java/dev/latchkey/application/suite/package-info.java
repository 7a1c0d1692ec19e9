/** Suites of use-case tests, by rule, for whatever store; {@link EveryRule} is all of them. */
@NullMarked
package dev.latchkey.application.suite;

import org.jspecify.annotations.NullMarked;
