/** Writing, reading and proving the activity log. */
@NullMarked
package dev.latchkey.application.activity;

import org.jspecify.annotations.NullMarked;
