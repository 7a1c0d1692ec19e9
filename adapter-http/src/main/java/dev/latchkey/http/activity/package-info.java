/** The activity log over HTTP. */
@NullMarked
package dev.latchkey.http.activity;

import org.jspecify.annotations.NullMarked;
