/** Searches for a way to hold more than anybody gave. */
@NullMarked
package dev.latchkey.application.escalation;

import org.jspecify.annotations.NullMarked;
