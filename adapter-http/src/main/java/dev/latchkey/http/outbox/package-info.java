/** Events on their way to another system: the webhook. */
@NullMarked
package dev.latchkey.http.outbox;

import org.jspecify.annotations.NullMarked;
