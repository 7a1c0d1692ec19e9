/** Commands about events that wait to be delivered. */
@NullMarked
package dev.latchkey.cli.outbox;

import org.jspecify.annotations.NullMarked;
