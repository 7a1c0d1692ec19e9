/** What is read from and written to files and streams: the key ring, exports of the activity log. */
@NullMarked
package dev.latchkey.application.exchange;

import org.jspecify.annotations.NullMarked;
