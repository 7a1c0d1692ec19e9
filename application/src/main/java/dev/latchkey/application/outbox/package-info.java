/** What is told to other systems: events, where they wait, and who takes them there. */
@NullMarked
package dev.latchkey.application.outbox;

import org.jspecify.annotations.NullMarked;
