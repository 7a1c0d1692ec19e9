/** Measurements, run by the profile {@code benchmark} and never by the tests. */
@NullMarked
package dev.latchkey.docs.benchmark;

import org.jspecify.annotations.NullMarked;
