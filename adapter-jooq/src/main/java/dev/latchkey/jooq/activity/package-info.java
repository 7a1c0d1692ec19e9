/** The activity log in tables. */
@NullMarked
package dev.latchkey.jooq.activity;

import org.jspecify.annotations.NullMarked;
